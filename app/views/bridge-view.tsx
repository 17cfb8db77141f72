import { useRouteLoaderData } from "@remix-run/react";
import {
	Breadcrumbs,
	EmptyState,
	ListRow,
	MailLink,
	PageHeader,
	RowList,
	Section,
	TopicList,
} from "#app/ui/index.ts";
import type { BridgePageModel } from "./bridge-page-model.ts";
import { BridgeTerm } from "./bridge-term.tsx";
import { FollowForm } from "./following/follow-form.tsx";
import { RecordSources } from "./record-page.tsx";

/** A bridge's page: two terms side by side, what carries over and what does not, and what stands on each side. */
export function BridgeView({ bridge }: { bridge: BridgePageModel }) {
	const { frame } = bridge;
	return (
		<article className="detail">
			<Breadcrumbs crumbs={frame.crumbs} />
			<PageHeader
				kicker={frame.kicker}
				title={frame.name}
				shares={frame.shares}
				actions={frame.follow && <FollowForm follow={frame.follow} name={frame.name} />}
			/>
			<div className="bridge-ends">
				<BridgeTerm end={bridge.left} />
				<BridgeTerm end={bridge.right} />
			</div>
			<div className="two-columns">
				<Section id="carries-over" title="What carries over">
					<p className="prose">{bridge.carriesOver}</p>
				</Section>
				<Section id="does-not" title="What does not">
					<p className="prose">{bridge.doesNot}</p>
				</Section>
			</div>
			<WordingInvitation title={frame.name} path={frame.path} />
			<Section id="references" title="References">
				{bridge.references.length > 0 ? (
					<ol className="references">
						{bridge.references.map((reference) => (
							<li key={reference.title}>
								{reference.by}.{" "}
								{reference.href ? (
									<a href={reference.href} rel="external noopener">
										{reference.title}
									</a>
								) : (
									<cite>{reference.title}</cite>
								)}
								. <em>{reference.venue}</em>
								{reference.doi && <span className="text-quiet"> {reference.doi}</span>}
								{reference.remark && <span className="text-quiet"> ({reference.remark})</span>}
							</li>
						))}
					</ol>
				) : (
					<EmptyState title="No paper is named yet.">
						<p>Know one that ties the two terms? Tell us with the link above.</p>
					</EmptyState>
				)}
			</Section>
			<Section id="stands" title="What and who stands on each side">
				<div className="bridge-stands">
					{bridge.stands.map((stand) => (
						<Stand key={stand.id} stand={stand} />
					))}
				</div>
			</Section>
			{bridge.nearby.length > 0 && (
				<Section id="nearby" title="Bridges nearby">
					<ul className="nearby">
						{bridge.nearby.map(({ href, label }) => (
							<li key={href}>
								<a href={href}>{label}</a>
							</li>
						))}
					</ul>
				</Section>
			)}
			<RecordSources frame={frame} />
		</article>
	);
}

function Stand({ stand }: { stand: BridgePageModel["stands"][number] }) {
	const { id, title, topics, rows, people } = stand;
	return (
		<section aria-labelledby={id}>
			<h3 id={id}>{title}</h3>
			{topics.length > 0 && <TopicList topics={topics} label={`Topics: ${title}`} />}
			{rows.length > 0 ? (
				<RowList label={title}>
					{rows.map((row) => (
						<ListRow key={row.href} {...row} />
					))}
				</RowList>
			) : (
				<p className="text-quiet">
					{topics.length > 0
						? "No event to come, course, program or talk about this alone is on record."
						: "No topic of the vocabulary stands on this side alone."}
				</p>
			)}
			{people.length > 0 && (
				<p className="stand-people">
					Speaking here:{" "}
					{people.map((person, i) => (
						<span key={person.name}>
							{i > 0 && ", "}
							<a href={person.href}>{person.name}</a>
						</span>
					))}
				</p>
			)}
		</section>
	);
}

/** The wording is ours; those who know the matter are asked for theirs. */
function WordingInvitation({ title, path }: { title: string; path: string }) {
	const site = useRouteLoaderData("root") as { contactEmail?: string; publicUrl?: string } | undefined;
	return (
		<p className="prose text-quiet wording">
			The wording is ours and open to correction by people who know the matter.{" "}
			{site?.contactEmail && (
				<MailLink
					to={site.contactEmail}
					subject={`Wording: ${title}`}
					body={`Page: ${site.publicUrl ?? ""}${path}\n\nWhat carries over, as I would put it:\n\nWhat does not, as I would put it:\n\nA paper that says so:\n`}
				>
					Put it better
				</MailLink>
			)}
		</p>
	);
}
