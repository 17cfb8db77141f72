import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSession } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { env } from "#app/platform/env.server.ts";
import { MailLink, PageHeader } from "#app/ui/index.ts";
import { SignOut } from "#app/views/account/sign-out.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { session, state } = await requireSession(request);
	if (state !== "suspended") throw redirect("/me", 303);
	return { contactEmail: env().CONTACT_EMAIL, leaving: session.deletionAskedAt !== null };
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Suspended", path: "/suspended", noindex: true });

export default function Suspended() {
	const { contactEmail, leaving } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="This account is suspended"
				lede="The moderators have closed it for now; the mail they sent says why."
			/>
			<div className="prose">
				<p>
					If you think that this is wrong,{" "}
					<MailLink to={contactEmail} subject="Appeal" body="Why the decision should be looked at again:\n\n">
						write to us
					</MailLink>
					: somebody who did not take the decision looks at it again. The{" "}
					<a href="/conduct#appeal">code of conduct</a> says how.
				</p>
				<p>
					Your data stay yours: you can{" "}
					{leaving ? (
						<a href="/settings/data/restore">keep the account that you asked to be deleted</a>
					) : (
						<a href="/settings/data">take them along, or delete the account</a>
					)}
					. If that leads you back here, sign out and in again first.
				</p>
			</div>
			<SignOut />
		</>
	);
}
