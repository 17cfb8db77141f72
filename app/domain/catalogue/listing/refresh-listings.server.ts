import { Prisma, type Transaction } from "#app/platform/db/database.server.ts";
import type { RecordKind } from "../cards.ts";
import { listEvent, readEventsForListing } from "./event-listing.server.ts";
import { listBridges, listTalks, listTopics } from "./knowledge-listing.server.ts";
import { listCourses, listOrganizations, listPrograms, listSeries } from "./lasting-listing.server.ts";
import { recordsAround } from "./records-around.server.ts";
import type { ListingRow } from "./row.ts";
import { readVocabulary } from "./vocabulary.server.ts";

const CHUNK = 1000;

/**
 * Writes what lists and search know of every record anew, in the caller's transaction, and forgets records that are gone.
 * Rows that would not change are left alone. Returns how many rows changed.
 */
export async function refreshListings(tx: Transaction): Promise<number> {
	const vocabulary = await readVocabulary(tx);
	const rows = [
		...(await listCourses(tx, vocabulary)),
		...(await listTalks(tx, vocabulary)),
		...(await listPrograms(tx, vocabulary)),
		...(await listSeries(tx, vocabulary)),
		...(await listOrganizations(tx, vocabulary)),
		...(await listTopics(tx)),
		...(await listBridges(tx, vocabulary)),
	];
	const events = (await tx.event.findMany({ where: { withdrawnAt: null }, select: { id: true } })).map(
		({ id }) => id,
	);
	let changed = await forgetAllBut(tx, [
		...rows.map((row) => ({ k: row.recordKind, i: row.recordId })),
		...events.map((id) => ({ k: "event" as const, i: id })),
	]);
	changed += await writeListings(tx, rows);
	// Events are many, and each comes with all that its listing inherits: never all of them in memory at once.
	for (let from = 0; from < events.length; from += CHUNK) {
		const read = await readEventsForListing(tx, events.slice(from, from + CHUNK));
		changed += await writeListings(
			tx,
			read.map((event) => listEvent(event, vocabulary)),
		);
	}
	return changed;
}

/**
 * The same for one record that was written (or is gone) and for those whose rows tell of it: a series' name stands in the rows of its
 * editions, an edition's days in those of its talks. Topics and bridges touch everything. Returns how many rows changed.
 */
export async function refreshListingsAround(
	tx: Transaction,
	record: { recordKind: RecordKind; recordId: string },
): Promise<number> {
	if (record.recordKind === "topic" || record.recordKind === "bridge") return refreshListings(tx);
	const vocabulary = await readVocabulary(tx);
	const around = await recordsAround(tx, record);
	const rows = [
		...(await listCourses(tx, vocabulary, around.course)),
		...(await listTalks(tx, vocabulary, around.talk)),
		...(await listPrograms(tx, vocabulary, around.program)),
		...(await listSeries(tx, vocabulary, around.series)),
		...(await listOrganizations(tx, vocabulary, around.organization)),
	];
	let changed = await writeListings(tx, rows);
	for (let from = 0; from < around.event.length; from += CHUNK) {
		const read = await readEventsForListing(tx, around.event.slice(from, from + CHUNK));
		changed += await writeListings(
			tx,
			read.map((event) => listEvent(event, vocabulary)),
		);
	}
	return changed + (await forgetIfGone(tx, record));
}

function forgetIfGone(
	tx: Transaction,
	{ recordKind, recordId }: { recordKind: RecordKind; recordId: string },
): Promise<number> {
	return tx.$executeRaw`
		DELETE FROM "Listing" WHERE "recordKind" = ${recordKind}::"RecordKind" AND "recordId" = ${recordId}::uuid
			AND NOT EXISTS (SELECT FROM ${TABLE_OF[recordKind]} t WHERE t.id = ${recordId}::uuid
				${recordKind === "event" ? Prisma.sql`AND t."withdrawnAt" IS NULL` : Prisma.empty})`;
}

const TABLE_OF: Record<RecordKind, Prisma.Sql> = {
	organization: Prisma.sql`"Organization"`,
	program: Prisma.sql`"Program"`,
	series: Prisma.sql`"Series"`,
	course: Prisma.sql`"Course"`,
	event: Prisma.sql`"Event"`,
	talk: Prisma.sql`"Talk"`,
	topic: Prisma.sql`"Topic"`,
	bridge: Prisma.sql`"Bridge"`,
};

function forgetAllBut(tx: Transaction, kept: { k: RecordKind; i: string }[]): Promise<number> {
	return tx.$executeRaw`
		DELETE FROM "Listing" l WHERE NOT EXISTS (
			SELECT FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS r(k "RecordKind", i uuid)
			WHERE r.k = l."recordKind" AND r.i = l."recordId")`;
}

/** Inserts or replaces these rows, a thousand at a time. Returns how many changed. */
export async function writeListings(tx: Transaction, rows: readonly ListingRow[]): Promise<number> {
	let changed = 0;
	for (let from = 0; from < rows.length; from += CHUNK) {
		changed += await writeChunk(tx, rows.slice(from, from + CHUNK));
	}
	return changed;
}

const COLUMNS = [
	"slug",
	"title",
	"summary",
	"body",
	"names",
	"document",
	"card",
	"subkind",
	"relevance",
	"fields",
	"topics",
	"mode",
	"regions",
	"countries",
	"level",
	"free",
	"organizations",
	"series",
	"programs",
	"likeness",
	"sortDate",
	"overAt",
	"changedAt",
];
const columns = (prefix: string) => Prisma.raw(COLUMNS.map((name) => `${prefix}"${name}"`).join(", "));

// Names are indexed as stems and as they stand: "computati" finds "computational", whose stem is "comput".
function writeChunk(tx: Transaction, rows: readonly ListingRow[]): Promise<number> {
	return tx.$executeRaw`
		INSERT INTO "Listing" ("recordKind", "recordId", ${columns("")})
		SELECT r."recordKind", r."recordId", r.slug, r.title, r.summary, r.body, concat_ws(' ', r.a, r.b),
			setweight(to_tsvector('commons', r.a), 'A') || setweight(to_tsvector('commons_plain', r.a), 'A')
				|| setweight(to_tsvector('commons', r.b), 'B') || setweight(to_tsvector('commons_plain', r.b), 'B')
				|| setweight(to_tsvector('commons', r.c), 'C') || setweight(to_tsvector('commons', r.d), 'D'),
			r.card, replace(r.subkind, '_', '-'), r.relevance, r.fields, r.topics, r.mode, r.regions, r.countries, r.level, r.free,
			r.organizations, r.series, r.programs, coalesce(r.likeness, '{}'), r."sortDate", r."overAt", r."changedAt"
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
			"recordKind" "RecordKind", "recordId" uuid, slug text, title text, summary text, body text, a text, b text, c text, d text,
			card jsonb, subkind text, relevance int, fields text[], topics text[], mode text, regions text[], countries text[],
			level text[], free boolean, organizations text[], series text[], programs text[], likeness text[],
			"sortDate" date, "overAt" timestamptz, "changedAt" timestamptz)
		ON CONFLICT ("recordKind", "recordId") DO UPDATE SET (${columns("")}) = ROW(${columns("excluded.")})
		WHERE (${columns('"Listing".')}) IS DISTINCT FROM (${columns("excluded.")})`;
}
