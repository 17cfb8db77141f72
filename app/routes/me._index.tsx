import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { PageHeader, Section } from "#app/ui/index.ts";
import { SignOut } from "#app/views/account/sign-out.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { session } = await requireMember(request);
	return { email: session.email };
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "My page", path: "/me", noindex: true });

export default function Me() {
	const { email } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader title="My page" lede={`You are signed in as ${email}.`} />
			<div className="me-lists">
				<Section id="you" title="What others may know of you">
					<ul className="plain-list">
						<li>
							<a href="/settings/profile">Your profile</a>
						</li>
						<li>
							<a href="/settings/works">Your works</a>
						</li>
						<li>
							<a href="/claims">Your name in the catalogue</a>
						</li>
						<li>
							<a href="/settings/visibility">Who sees what</a>
						</li>
					</ul>
				</Section>
				<Section id="account" title="Your account">
					<ul className="plain-list">
						<li>
							<a href="/settings/security">Ways to sign in, and where you are signed in</a>
						</li>
						<li>
							<a href="/settings/data">Take your data along, or delete it</a>
						</li>
					</ul>
					<SignOut />
				</Section>
			</div>
		</>
	);
}
