import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readDraftPage } from "#app/domain/catalogue/index.server.ts";
import { readSubmission } from "#app/domain/posting/index.server.ts";
import { found } from "#app/http/found.server.ts";
import { writerOf } from "#app/http/posting-writer.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { ListRow, RowList, Section } from "#app/ui/index.ts";
import { EventView } from "#app/views/event-view.tsx";
import { pageMeta } from "#app/views/page-meta.ts";
import { previewModel } from "#app/views/posting/preview-model.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const writer = await writerOf(request);
	const { id, draft, mine, state } = await found(() => readSubmission(writer, params.id ?? ""));
	const at = now().toString();
	const preview = previewModel(await readDraftPage(draft, at), { now: at, site: env().PUBLIC_URL });
	return { id, writing: mine && state === "draft", preview };
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data ? `Preview: ${data.preview.event.name}` : "Preview",
		path: `/post/${data?.id ?? ""}/preview`,
		noindex: true,
	});

export default function Preview() {
	const { id, writing, preview } = useLoaderData<typeof loader>();
	const { event, row, digest, entry } = preview;
	return (
		<>
			<p className="preview-note">
				This is a preview; nobody else sees it.{" "}
				<a href={`/post/${id}`}>{writing ? "Back to the form" : "Back"}</a>
				{writing && (
					<>
						{" "}
						<a href={`/post/${id}/propose`}>Go on</a>
					</>
				)}
			</p>
			<EventView event={event} preview />
			<Section id="as-row" title="In lists">
				<RowList label="In lists">
					<ListRow {...row} />
				</RowList>
			</Section>
			<Section id="as-item" title="In the digest">
				<p className="prose">{digest}</p>
			</Section>
			<Section id="as-entry" title="In calendars">
				{entry ? (
					<dl className="calendar-entry">
						{entry.map(({ term, text }) => (
							<div key={term}>
								<dt>{term}</dt>
								<dd>{text}</dd>
							</div>
						))}
					</dl>
				) : (
					<p className="text-quiet">A calendar shows it once its days are known.</p>
				)}
			</Section>
		</>
	);
}
