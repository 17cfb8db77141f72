import { db } from "#app/platform/db/database.server.ts";
import type { RecordLink } from "../cards.ts";
import type { FieldShares } from "../fields.ts";
import { talkDates } from "../listing/knowledge-listing.server.ts";
import { isoDay } from "../listing/row.ts";
import type { ListItem } from "../lists/list-records.server.ts";
import type { PartialDates } from "../time/index.ts";
import { line, type RelatedEvent, relatedEvent, type TopicLine } from "./event-page.server.ts";
import { type Moved, whereDidItGo } from "./find-record.server.ts";
import { inOrder, named, readItems, readShares } from "./related.server.ts";
import { readSources, type SourceView } from "./sources.server.ts";

export type TalkPage = {
	id: string;
	slug: string;
	title: string;
	kind: string;
	description: string | null;
	notes: string | null;
	url: string | null;
	recordingUrl: string | null;
	/** BCP 47. */
	language: string;
	/** The talk's own, else its event's; null for what has none. */
	dates: PartialDates | null;
	/** True where `dates` are the event's, since no source gives the talk's own day. */
	datesOfEvent: boolean;
	people: { name: string; affiliation: string | null; role: string }[];
	event: RelatedEvent | null;
	program: RecordLink | null;
	host: RecordLink | null;
	partOf: RecordLink | null;
	/** Newest first. */
	episodes: ListItem<"talk">[];
	/** What else is on record of the same event, in its order. */
	beside: ListItem<"talk">[];
	topics: TopicLine[];
	shares: FieldShares | null;
	sources: SourceView[];
	/** ISO date, ISO instant. */
	checkedOn: string;
	changedAt: string;
};

const MOST = 40;

/** All that a talk's page shows; where the slug is an old one, where it moved. Throws AppError("not_found"). */
export async function readTalkPage(slug: string): Promise<TalkPage | Moved> {
	const talk = await db().talk.findUnique({
		where: { slug },
		include: {
			people: { orderBy: { position: "asc" } },
			event: { include: { places: line.select.places } },
			program: named,
			host: named,
			partOf: { select: { slug: true, title: true } },
			episodes: { select: { id: true }, take: MOST, orderBy: { date: { sort: "desc", nulls: "last" } } },
			topics: inOrder,
		},
	});
	if (!talk) return whereDidItGo("talk", slug);
	const neighbours = talk.eventId
		? await db().talk.findMany({
				where: { eventId: talk.eventId, id: { not: talk.id } },
				select: { id: true },
				orderBy: [{ date: "asc" }, { startTime: "asc" }, { title: "asc" }],
				take: MOST,
			})
		: [];
	const order = new Map(neighbours.map(({ id }, place) => [id, place]));
	const [episodes, beside, shares, sources] = await Promise.all([
		readItems(
			"talk",
			talk.episodes.map((episode) => episode.id),
		),
		readItems("talk", [...order.keys()]),
		readShares("talk", talk.id),
		readSources("talk", talk.id),
	]);
	return {
		id: talk.id,
		slug: talk.slug,
		title: talk.title,
		kind: talk.kind,
		description: talk.description,
		notes: talk.notes,
		url: talk.url,
		recordingUrl: talk.recordingUrl,
		language: talk.language,
		dates: talkDates(talk),
		datesOfEvent: talk.date === null && talk.event !== null,
		people: talk.people.map(({ name, affiliation, role }) => ({ name, affiliation, role })),
		event: talk.event && !talk.event.withdrawnAt ? relatedEvent(talk.event) : null,
		program: talk.program,
		host: talk.host,
		partOf: talk.partOf && { slug: talk.partOf.slug, name: talk.partOf.title },
		episodes,
		beside: beside.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0)),
		topics: talk.topics.map((row) => row.topic),
		shares,
		sources,
		checkedOn: isoDay(talk.checkedOn),
		changedAt: talk.changedAt.toISOString(),
	};
}
