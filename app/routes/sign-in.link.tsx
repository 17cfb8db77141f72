import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { answerLink, readLink } from "#app/domain/accounts/index.server.ts";
import { readBrowser } from "#app/http/browser-cookie.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { signInByCode } from "#app/http/sign-in.server.ts";
import { SubmitRow } from "#app/ui/form/index.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

/** Looks and does nothing: mail scanners open links. */
export async function loader({ request }: LoaderFunctionArgs) {
	const token = tokenOf(request);
	return { reading: await readLink({ browser: readBrowser(request), token }), token };
}

export async function action({ request }: ActionFunctionArgs) {
	const browser = readBrowser(request);
	const token = tokenOf(request);
	const answer = browser ? await answerLink({ browser, token }) : { kind: "void" as const };
	if (answer.kind !== "proved") return redirect(`/sign-in/link?${new URLSearchParams({ token })}`, 303);
	return signInByCode(request, answer);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Sign in by link", path: "/sign-in/link", noindex: true });

export default function SignInLink() {
	const { reading, token } = useLoaderData<typeof loader>();
	if (reading === "ready")
		return (
			<>
				<PageHeader title="Sign in" lede="You asked for this in this browser. One press, and you are in." />
				<Form method="post" action={`/sign-in/link?${new URLSearchParams({ token })}`} className="form">
					<SubmitRow>Sign in</SubmitRow>
				</Form>
			</>
		);
	return (
		<>
			<PageHeader title="Sign in" />
			{reading === "other_browser" ? (
				<EmptyState title="This link works in the browser that asked for it.">
					<p>Go back there and type the six digits of the same mail; or ask for a code here.</p>
					<p>
						<a href="/sign-in">Ask for a code in this browser</a>
					</p>
				</EmptyState>
			) : (
				<EmptyState
					title="This link has been used, or is too old."
					actions={[{ href: "/sign-in", label: "Ask for a new code" }]}
				/>
			)}
		</>
	);
}

function tokenOf(request: Request): string {
	return new URL(request.url).searchParams.get("token") ?? "";
}
