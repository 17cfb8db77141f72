import { EmptyState, Section, TopicLink, TopicList } from "#app/ui/index.ts";
import { BridgeTerm } from "./bridge-term.tsx";
import { RecordPage } from "./record-page.tsx";
import { RowSection } from "./row-section-view.tsx";
import type { TopicPageModel } from "./topic-page-model.ts";

/** A topic's page: what it means, what is on about it, and where it leads in the other fields. */
export function TopicView({ topic }: { topic: TopicPageModel }) {
	return (
		<RecordPage
			frame={topic.frame}
			aside={
				<>
					{topic.narrower.length > 0 && (
						<Section id="narrower" title="Narrower topics">
							<TopicList topics={topic.narrower} label="Narrower topics" />
						</Section>
					)}
					{topic.across.length > 0 && (
						<Section id="across" title="In other fields">
							<p className="text-quiet">Topics that a bridge ties to this one.</p>
							<ul className="across">
								{topic.across.map((entry) => (
									<li key={entry.href}>
										{entry.topic && <TopicLink {...entry.topic} />}
										<span className="text-quiet">
											{" through "}
											{entry.through.map((bridge, i) => (
												<span key={bridge.href}>
													{i > 0 && "; "}
													<a href={bridge.href}>{bridge.label}</a>
												</span>
											))}
										</span>
									</li>
								))}
							</ul>
						</Section>
					)}
				</>
			}
		>
			{topic.bridges.length > 0 && (
				<Section id="bridges" title="Bridges" aside={<a href={topic.allBridges}>All bridges to it</a>}>
					<BridgePairs bridges={topic.bridges} />
					{topic.moreBridges.length > 0 && (
						<details className="more-bridges">
							<summary>{topic.moreBridges.length} more</summary>
							<BridgePairs bridges={topic.moreBridges} />
						</details>
					)}
				</Section>
			)}
			{!topic.hasEvents && (
				<Section id="events" title="Events to come">
					<EmptyState
						title="No event about this is announced."
						actions={[
							{ href: topic.pastEvents, label: "Past events about it" },
							{ href: "/events", label: "All events to come" },
						]}
					>
						<p>The next edition of a series about it fills this list.</p>
					</EmptyState>
				</Section>
			)}
			{topic.sections.map((section) => (
				<RowSection key={section.id} section={section} />
			))}
		</RecordPage>
	);
}

function BridgePairs({ bridges }: { bridges: TopicPageModel["bridges"] }) {
	return (
		<ul className="bridge-pairs">
			{bridges.map((bridge) => (
				<li key={bridge.href}>
					<a href={bridge.href} className="bridge-pair">
						<BridgeTerm end={bridge.left} />
						<BridgeTerm end={bridge.right} />
					</a>
				</li>
			))}
		</ul>
	);
}
