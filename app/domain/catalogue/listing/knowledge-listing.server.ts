import type { Transaction } from "#app/platform/db/database.server.ts";
import { FIELD_LABELS, fieldShares } from "../fields.ts";
import { TALK_KIND_LABELS } from "../labels.ts";
import { eventOverAt, type PartialDates, sortDate } from "../time/index.ts";
import { eventDates } from "./event-listing.server.ts";
import { isoDay, type ListingRow, NO_FACETS, spelled, UNDATED, withIds, words } from "./row.ts";
import type { Vocabulary } from "./vocabulary.server.ts";

/** The listings of these talks (no ids given: all), dated as `talkDates` says; a podcast's stand with the undated. */
export async function listTalks(
	tx: Transaction,
	vocabulary: Vocabulary,
	ids?: readonly string[],
): Promise<ListingRow[]> {
	const rows = await tx.talk.findMany({
		where: withIds(ids),
		include: {
			topics: true,
			people: { orderBy: { position: "asc" } },
			event: { include: { series: { select: { slug: true, name: true, aliases: true } } } },
			program: true,
			host: true,
			partOf: true,
		},
	});
	return rows.map((row) => {
		const facets = vocabulary.facets(row.topics.map((t) => t.topicId));
		const dates = talkDates(row);
		const link = (thing: { slug: string; name: string } | null) =>
			thing && { slug: thing.slug, name: thing.name };
		return {
			...NO_FACETS,
			recordKind: "talk",
			recordId: row.id,
			slug: row.slug,
			title: row.title,
			summary: row.description ?? "",
			body: words(row.description, row.notes),
			a: words(row.title),
			b: words(
				row.people.flatMap((person) => [person.name, person.affiliation ?? ""]),
				TALK_KIND_LABELS[row.kind],
				row.event?.name,
				row.event?.series?.aliases,
				row.program?.name,
				row.host?.name,
				row.partOf?.title,
				row.date?.getUTCFullYear(),
			),
			c: words(row.description, row.notes, facets.names),
			d: facets.synonyms,
			card: {
				kind: "talk",
				dates,
				people: row.people.map((person) => ({ name: person.name, role: person.role })),
				event: link(row.event?.withdrawnAt === null ? row.event : null),
				program: link(row.program),
				host: link(row.host),
				partOf: row.partOf && { slug: row.partOf.slug, name: row.partOf.title },
				recordingUrl: row.recordingUrl,
				shares: facets.shares,
			},
			subkind: row.kind,
			fields: facets.fields,
			topics: facets.topics,
			organizations: row.host ? [row.host.slug] : [],
			series: row.event?.series ? [row.event.series.slug] : [],
			programs: row.program ? [row.program.slug] : [],
			...(dates
				? { sortDate: sortDate(dates), overAt: eventOverAt(dates) }
				: { sortDate: "1970-01-01", overAt: "1970-01-01T00:00:00Z" }),
			changedAt: row.changedAt.toISOString(),
		};
	});
}

/** A talk's own dates, else those of the event it belongs to; null for what has no date, as a podcast. */
export function talkDates(talk: {
	date: Date | null;
	datePrecision: PartialDates["precision"] | null;
	startTime: string | null;
	endTime: string | null;
	timeZone: string | null;
	event: Parameters<typeof eventDates>[0] | null;
}): PartialDates | null {
	if (talk.date) {
		const day = isoDay(talk.date);
		return {
			start: day,
			end: day,
			startTime: talk.startTime,
			endTime: talk.endTime,
			precision: talk.datePrecision ?? "day",
			note: null,
			year: talk.date.getUTCFullYear(),
			timeZone: talk.timeZone,
		};
	}
	if (!talk.event || talk.datePrecision === null) return null;
	return eventDates(talk.event);
}

/** The listings of these topics (no ids given: all): by name, found under their synonyms. */
export async function listTopics(tx: Transaction, ids?: readonly string[]): Promise<ListingRow[]> {
	const rows = await tx.topic.findMany({
		where: withIds(ids),
		include: { parent: true, bridges: { include: { bridge: true } }, children: { select: { name: true } } },
	});
	return rows.map((row) => ({
		...NO_FACETS,
		...UNDATED,
		recordKind: "topic",
		recordId: row.id,
		slug: row.slug,
		title: row.name,
		summary: row.definition,
		body: row.definition,
		a: words(row.name, row.synonyms),
		b: words(FIELD_LABELS[row.field], row.parent?.name),
		c: words(row.definition),
		d: words(
			row.children.map((child) => child.name),
			row.bridges.flatMap(({ bridge }) => [bridge.leftTerm, bridge.rightTerm]),
		),
		card: {
			kind: "topic",
			field: row.field,
			synonyms: row.synonyms,
			parent: row.parent && { slug: row.parent.slug, name: row.parent.name },
			shares: fieldShares([row.field]),
		},
		subkind: row.field,
		fields: [spelled(row.field)],
		topics: row.parent ? [row.slug, row.parent.slug] : [row.slug],
		changedAt: row.changedAt.toISOString(),
	}));
}

/** The listings of these bridges (no ids given: all), found under both terms and their synonyms. */
export async function listBridges(
	tx: Transaction,
	vocabulary: Vocabulary,
	ids?: readonly string[],
): Promise<ListingRow[]> {
	const rows = await tx.bridge.findMany({ where: withIds(ids), include: { topics: true, references: true } });
	return rows.map((row) => {
		const facets = vocabulary.facets(row.topics.map((t) => t.topicId));
		return {
			...NO_FACETS,
			...UNDATED,
			recordKind: "bridge",
			recordId: row.id,
			slug: row.slug,
			title: row.name,
			summary: row.carriesOver,
			body: words(row.carriesOver, row.doesNot),
			a: words(row.leftTerm, row.rightTerm),
			b: words(row.leftSynonyms, row.rightSynonyms),
			c: words(row.carriesOver, row.doesNot),
			d: words(
				facets.names,
				row.references.flatMap((r) => [r.title, r.authors]),
			),
			card: {
				kind: "bridge",
				left: { field: row.leftField, term: row.leftTerm },
				right: { field: row.rightField, term: row.rightTerm },
				shares: fieldShares([row.leftField, row.rightField]),
			},
			subkind: row.leftField,
			fields: [...new Set([spelled(row.leftField), spelled(row.rightField)])],
			topics: facets.topics,
			changedAt: row.changedAt.toISOString(),
		};
	});
}
