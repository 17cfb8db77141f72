import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { confirmProposal, readConfirmation } from "#app/domain/posting/index.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { isAppError } from "#app/platform/errors.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const token = new URL(request.url).searchParams.get("token") ?? "";
	try {
		return { token, ...(await readConfirmation(token)) };
	} catch (error) {
		// A link that works no more is no failure of the page: it says so.
		if (isAppError(error, "gone")) return { token: null, name: null, state: null };
		throw error;
	}
}

/** Opening the link changes nothing: programs that look at mails open links, too. */
export async function action({ request }: ActionFunctionArgs) {
	const token = String((await request.formData()).get("token") ?? "");
	try {
		await confirmProposal(token);
	} catch (error) {
		if (!isAppError(error, "gone") && !isAppError(error, "conflict")) throw error;
	}
	return redirect(`/post/confirm?${new URLSearchParams({ token })}`, 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Confirm your proposal", path: "/post/confirm", noindex: true });

export default function Confirm() {
	const { token, name, state } = useLoaderData<typeof loader>();
	if (token === null)
		return (
			<>
				<PageHeader
					title="This link does not work any more"
					lede="It is too old, or a newer one has taken its place. The draft is still in the browser in which it was written."
				/>
				<p>
					<a href="/post">Your drafts</a>
				</p>
			</>
		);
	if (state !== "unconfirmed")
		return (
			<>
				<PageHeader
					kicker="Confirmed"
					title={name}
					lede="The moderators have your proposal and write to you. Sign in with this address to follow it."
				/>
				<p>
					<a href="/sign-in?returnTo=/post">Sign in</a>
				</p>
			</>
		);
	return (
		<>
			<PageHeader kicker="Your proposal" title={name} lede="Press the button, and the moderators see it." />
			<Form method="post" className="form">
				<input type="hidden" name="token" value={token} />
				<p className="submit-row">
					<button type="submit" className="button button-strong">
						Confirm and propose
					</button>
				</p>
			</Form>
		</>
	);
}
