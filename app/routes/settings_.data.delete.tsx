import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { askForDeletion } from "#app/domain/privacy/index.server.ts";
import { ERASED_AFTER_DAYS } from "#app/domain/privacy/index.ts";
import { requireOwnData } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { noSessionCookie } from "#app/http/signed-in.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { SubmitRow } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { dayText } from "#app/views/instants.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { DataFrame } from "#app/views/privacy/data-frame.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
	const { suspended } = await requireOwnData(request, { recent: true });
	return {
		suspended,
		until: dayText(
			now()
				.add({ hours: 24 * ERASED_AFTER_DAYS })
				.toString(),
		),
	};
}

/** Makes the account unusable at once, to be erased in seven days. */
export async function action({ request }: ActionFunctionArgs) {
	const { accountId } = await requireOwnData(request, { recent: true });
	await askForDeletion(accountId);
	return redirect("/settings/data/gone", { status: 303, headers: { "Set-Cookie": noSessionCookie() } });
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Delete your account", path: "/settings/data/delete", noindex: true });

export default function Delete() {
	const { suspended, until } = useLoaderData<typeof loader>();
	const day = <time dateTime={until.dateTime}>{until.text}</time>;
	return (
		<DataFrame suspended={suspended} path="/settings/data/delete">
			<PageHeader title="Delete your account?" />
			<div className="prose">
				<p>
					<strong>At once:</strong> you are signed out everywhere, and nobody sees your profile, your works or
					your picture any more, in any list or search.
				</p>
				<p>
					<strong>Until {day}:</strong> you can sign in and restore everything as it was.
				</p>
				<p>
					<strong>Then it is erased:</strong> address, ways to sign in, profile, picture, works, offers and
					needs, claims, blocks, mails, exports, and reports about you. Nobody can bring it back, we neither.
				</p>
				<p>
					<strong>What stays names nobody:</strong> entries of the audit log, which know you by a number that
					belongs to nobody then; and what you reported about others, without you.
				</p>
				<p>
					You may want to <a href="/settings/data">take your data along</a> first.
				</p>
			</div>
			<Form method="post" action="/settings/data/delete" className="form form-after">
				<SubmitRow instead={<a href="/settings/data">Keep it</a>}>Delete my account</SubmitRow>
			</Form>
		</DataFrame>
	);
}
