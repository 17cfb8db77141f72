import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { restoreAccount } from "#app/domain/privacy/index.server.ts";
import { requireSession } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { SubmitRow } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { SignOut } from "#app/views/account/sign-out.tsx";
import { instantText } from "#app/views/instants.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { eraseAfter } = await requireLeaving(request);
	return { until: instantText(eraseAfter), late: Date.parse(eraseAfter) <= now().epochMilliseconds };
}

/** Takes the deletion back. */
export async function action({ request }: ActionFunctionArgs) {
	const { accountId } = await requireLeaving(request);
	await restoreAccount(accountId);
	return redirect("/me", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Restore your account", path: "/settings/data/restore", noindex: true });

export default function Restore() {
	const { until, late } = useLoaderData<typeof loader>();
	if (late)
		return (
			<>
				<PageHeader
					title="This account is being erased"
					lede="Its seven days are over. You are welcome back as somebody new, once that is done."
				/>
				<SignOut />
			</>
		);
	return (
		<>
			<PageHeader
				title="Your account is switched off"
				lede={
					<>
						You asked for it to be deleted. It is erased after{" "}
						<time dateTime={until.dateTime}>{until.text}</time>; until then it can be as it was.
					</>
				}
			/>
			<Form method="post" action="/settings/data/restore" className="form">
				<SubmitRow>Restore my account</SubmitRow>
			</Form>
			<p className="form-aside">If it is to go, there is nothing to do.</p>
			<SignOut />
		</>
	);
}

/** Whoever has asked for deletion; a suspended account can be kept, too, and stays suspended. */
async function requireLeaving(request: Request): Promise<{ accountId: string; eraseAfter: string }> {
	const { session, state } = await requireSession(request);
	const proved = !session.secondFactorAsked || session.secondFactorAt !== null;
	if (state === "second_factor" || !proved || session.eraseAfter === null) throw redirect("/me", 303);
	return { accountId: session.accountId, eraseAfter: session.eraseAfter };
}
