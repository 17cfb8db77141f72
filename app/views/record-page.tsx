import type { ReactNode } from "react";
import { Breadcrumbs, PageHeader, Section, SourceList, TopicList } from "#app/ui/index.ts";
import { CorrectionLinks } from "./correction-links.tsx";
import { FactList } from "./fact-list.tsx";
import { FollowForm } from "./following/follow-form.tsx";
import type { RecordFrame } from "./record-frame.ts";

export type RecordPageProps = {
	frame: RecordFrame;
	/** Words for the link to its own page elsewhere. */
	urlLabel?: string;
	actions?: ReactNode;
	/** Stands under the title: when a talk is. */
	headline?: ReactNode;
	/** Stands beside the facts. */
	aside?: ReactNode;
	children?: ReactNode;
};

/** The page of a lasting thing, talk or topic: what there is, beside what is known, above where it was read. */
export function RecordPage({ frame, urlLabel, actions, headline, aside, children }: RecordPageProps) {
	return (
		<article className="detail">
			<Breadcrumbs crumbs={frame.crumbs} />
			<PageHeader
				kicker={frame.kicker}
				title={frame.name}
				shares={frame.shares}
				lede={frame.lede}
				actions={
					(actions || frame.url || frame.follow) && (
						<>
							{actions}
							{frame.follow && <FollowForm follow={frame.follow} name={frame.name} />}
							{frame.url && (
								<a className="button" href={frame.url} rel="external noopener">
									{urlLabel ?? "Its own page"}
								</a>
							)}
						</>
					)
				}
			>
				{headline}
			</PageHeader>
			<div className="detail-columns">
				<div className="detail-main">{children}</div>
				<div className="detail-facts">
					<Section id="facts" title="At a glance">
						<FactList facts={frame.facts} />
					</Section>
					{aside}
					{frame.topics.length > 0 && (
						<Section id="topics" title="Topics">
							<TopicList topics={frame.topics} />
						</Section>
					)}
				</div>
			</div>
			<RecordSources frame={frame} />
		</article>
	);
}

/** Where a page's facts were read, and how to correct them. */
export function RecordSources({ frame }: { frame: RecordFrame }) {
	return (
		<Section id="sources" title={frame.sources.length > 0 ? "Sources" : "Corrections"}>
			{frame.sources.length > 0 ? (
				<SourceList sources={frame.sources} checked={frame.checked} />
			) : (
				<p className="text-quiet">
					Last checked <time dateTime={frame.checked.dateTime}>{frame.checked.text}</time>
				</p>
			)}
			<CorrectionLinks path={frame.path} people={frame.people} />
		</Section>
	);
}
