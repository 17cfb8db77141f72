import type { ReactNode } from "react";
import type { FollowState } from "#app/domain/following/index.ts";
import {
	Breadcrumbs,
	EmptyState,
	ListRow,
	PageHeader,
	RowList,
	Section,
	SourceList,
	Tag,
	TopicList,
} from "#app/ui/index.ts";
import { CorrectionLinks } from "./correction-links.tsx";
import { EventDeadlines } from "./event-deadlines.tsx";
import { EventDetails } from "./event-details.tsx";
import type { EventPageModel } from "./event-page-model.ts";
import { FactList } from "./fact-list.tsx";
import { FollowForm } from "./following/follow-form.tsx";
import type { GoingModel } from "./following/going-model.ts";
import { GoingSection } from "./following/going-section.tsx";
import { TalkLines } from "./talk-lines.tsx";

export type EventViewProps = {
	event: EventPageModel;
	/** Left out of what is not published. */
	follow?: FollowState;
	going?: GoingModel;
	/** Ways to change it, for those who may. */
	upkeep?: ReactNode;
	/** It is not published: what would lead to it leads nowhere yet. */
	preview?: boolean;
};

/** An event's page. */
export function EventView({ event, follow, going, upkeep, preview = false }: EventViewProps) {
	return (
		<article className="detail">
			<Breadcrumbs crumbs={event.crumbs} />
			<PageHeader
				kicker={
					<>
						{event.kind}
						{event.parent && (
							<>
								{" "}
								with <a href={event.parent.href}>{event.parent.label}</a>
								{event.parent.unofficial && " (not an official part of it)"}
							</>
						)}
					</>
				}
				title={event.name}
				shares={event.shares}
				lede={event.lede}
				actions={
					<>
						{!preview && (
							<a className="button button-strong" href={`${event.path}.ics`}>
								Add to your calendar
							</a>
						)}
						{follow && <FollowForm follow={follow} name={event.name} />}
						{event.url && (
							<a className="button" href={event.url} rel="external noopener">
								The organizers’ page
							</a>
						)}
					</>
				}
			>
				<p className="event-when" data-past={event.state === "past" || undefined}>
					<strong>{event.when}</strong>
					{event.status && <Tag>{event.status}</Tag>}
					{event.state === "now" && <Tag>on now</Tag>}
					{event.state === "past" && <span className="text-quiet"> This is over.</span>}
				</p>
			</PageHeader>
			<div className="detail-columns">
				<div className="detail-main">
					<Section id="deadlines" title="Deadlines">
						{event.deadlines.length > 0 ? (
							<EventDeadlines lines={event.deadlines} />
						) : (
							<EmptyState
								title={event.state === "past" ? "No deadline is on record." : "No deadline is announced yet."}
							>
								<p>Know one? Tell us with the link under the sources.</p>
							</EmptyState>
						)}
					</Section>
					<EventDetails event={event} />
					{event.satellites.length > 0 && (
						<Section id="satellites" title="Satellites, workshops and tutorials">
							<RowList label="Satellites, workshops and tutorials">
								{event.satellites.map((row) => (
									<ListRow key={row.href} {...row} />
								))}
							</RowList>
						</Section>
					)}
					{event.talks.length > 0 && (
						<Section id="talks" title="Talks and panels">
							<TalkLines talks={event.talks} />
						</Section>
					)}
					{event.notes && (
						<Section id="notes" title="Notes">
							<p className="prose">{event.notes}</p>
						</Section>
					)}
				</div>
				<div className="detail-facts">
					{going && <GoingSection going={going} />}
					<Section id="facts" title="At a glance">
						<FactList facts={event.facts} />
					</Section>
					{event.neighbours.length > 0 && (
						<Section id="series" title={event.neighboursTitle}>
							<RowList label={event.neighboursTitle}>
								{event.neighbours.map((row) => (
									<ListRow key={row.href} {...row} />
								))}
							</RowList>
						</Section>
					)}
					{event.topics.length > 0 && (
						<Section id="topics" title="Topics">
							<TopicList topics={event.topics} />
						</Section>
					)}
				</div>
			</div>
			<Section id="sources" title="Sources">
				<SourceList sources={event.sources} checked={event.checked} />
				{!preview && (
					<>
						<CorrectionLinks path={event.path} people={event.talks.length > 0 || event.people.length > 0} />
						<div className="upkeep-links">
							<a href={`${event.path}/history`}>History</a>
							{upkeep}
						</div>
					</>
				)}
			</Section>
		</article>
	);
}
