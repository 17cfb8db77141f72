import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { listOwnClaims } from "#app/domain/people/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { ownClaimRow } from "#app/views/claims/own-claims-model.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	return { claims: (await listOwnClaims(viewer.accountId)).map(ownClaimRow) };
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Your name in the catalogue", path: "/claims", noindex: true });

export default function Claims() {
	const { claims } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Your name in the catalogue"
				lede="Where you said of a name on a talk or program: this is me."
			/>
			{claims.length === 0 ? (
				<EmptyState
					title="You have not claimed any name."
					actions={[{ href: "/talks", label: "Talks and panels" }]}
				>
					<p>On the page of a talk or program that names you, follow “This is me”.</p>
				</EmptyState>
			) : (
				<ol className="own-works">
					{claims.map((claim) => (
						<li key={claim.id} className="own-work">
							<div>
								<p className="own-work-title">
									{claim.name}
									{claim.record && (
										<>
											, on <a href={claim.record.href}>{claim.record.label}</a>
										</>
									)}
								</p>
								<p>
									{claim.wish}. <strong>{claim.state}</strong>
									{claim.reason && `: ${claim.reason}`}
								</p>
								<p className="text-quiet">
									Asked on <time dateTime={claim.at.dateTime}>{claim.at.text}</time>
								</p>
							</div>
							{claim.withdrawHref && (
								<Form method="post" action={claim.withdrawHref} className="own-work-acts">
									<button type="submit" className="link-button">
										Take it back<span className="sr-only">: {claim.name}</span>
									</button>
								</Form>
							)}
						</li>
					))}
				</ol>
			)}
		</>
	);
}
