import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { listBlocks } from "#app/domain/people/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { dayText } from "#app/views/instants.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const blocks = await listBlocks(viewer);
	return {
		blocks: blocks.map(({ accountId, shown, since }) => ({
			accountId,
			name: shown?.name ?? "Somebody whose profile is not shown now",
			report: shown && `/people/${shown.handle}/report`,
			since: dayText(since),
		})),
	};
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "People you blocked", path: "/settings/blocks", noindex: true });

export default function Blocks() {
	const { blocks } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="People you blocked"
				lede="You and they don’t see each other anywhere on this site. They have not been told."
			/>
			{blocks.length === 0 ? (
				<EmptyState title="You have blocked nobody.">
					<p>“Block” stands on every profile but your own.</p>
				</EmptyState>
			) : (
				<ul className="ledger">
					{blocks.map(({ accountId, name, report, since }) => (
						<li key={accountId} className="ledger-row">
							<span className="ledger-what">
								<strong>{name}</strong>{" "}
								<span className="text-quiet">
									since <time dateTime={since.dateTime}>{since.text}</time>
								</span>
							</span>
							{report && <a href={report}>Report</a>}
							<Form method="post" action="/settings/blocks/remove">
								<button type="submit" name="person" value={accountId} className="button">
									Unblock<span className="sr-only"> {name}</span>
								</button>
							</Form>
						</li>
					))}
				</ul>
			)}
		</>
	);
}
