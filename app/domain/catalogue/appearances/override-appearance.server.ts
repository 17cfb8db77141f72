import { Prisma, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { refreshListings } from "../listing/refresh-listings.server.ts";
import { refreshSearchWords } from "../search/refresh-words.server.ts";
import { redacted, TEXT_COLUMNS } from "./apply-overrides.server.ts";
import { hashedName } from "./names.server.ts";

export type AppearanceKind = "talk" | "program";
type Named = { recordKind: AppearanceKind; recordId: string; name: string };

/**
 * Says how a name in a talk or program stands from now on, whatever the catalogue files say: spelled as given, or, with `change` null, nowhere:
 * not among the people, and not in the record's texts, sources and address. Lists and search follow in the same transaction, and every later load
 * of the files keeps to it. Throws AppError("not_found") where the record does not have the name. `at` is an ISO instant.
 */
export async function overrideAppearance(
	tx: Transaction,
	options: Named & { change: { name: string; affiliation: string | null } | null; at: string },
): Promise<void> {
	const { recordKind, recordId, name, change, at } = options;
	const people = await tx.appearance.findMany({ where: ownedBy(recordKind, recordId) });
	const same = people.filter((row) => row.name === name).map((row) => row.id);
	if (same.length === 0) throw new AppError("not_found", "This name does not stand there any more.");
	const said = {
		removed: change === null,
		correctedName: change?.name ?? null,
		correctedAffiliation: change?.affiliation ?? null,
		setAt: new Date(at),
	};
	const earlier = await tx.appearanceOverride.findFirst({
		where: { recordKind, recordId, correctedName: name },
	});
	const now = hashedName(name);
	const { nameHash, lastHash, words } = earlier ?? now;
	const key = { recordKind, recordId, nameHash };
	await tx.appearanceOverride.upsert({
		where: { recordKind_recordId_nameHash: key },
		create: { ...key, lastHash, words, ...said },
		update: said,
	});
	if (change) await tx.appearance.updateMany({ where: { id: { in: same } }, data: change });
	else {
		await tx.appearance.deleteMany({ where: { id: { in: same } } });
		// The texts may have the name as the files spell it, and as it was corrected.
		await redactRecord(tx, options, earlier ? [earlier, now] : [now]);
	}
	await touch(tx, recordKind, recordId, at);
	await refreshListings(tx);
	await refreshSearchWords(tx);
}

/**
 * Takes back what was said of a name, whether it stands corrected or nowhere. The files' own words return with their next load, which reads them
 * even where they have not changed.
 */
export async function forgetOverride(tx: Transaction, { recordKind, recordId, name }: Named): Promise<void> {
	const { nameHash } = hashedName(name);
	const { count } = await tx.appearanceOverride.deleteMany({
		where: { recordKind, recordId, OR: [{ nameHash }, { correctedName: name }] },
	});
	if (count === 0) return;
	const last = await tx.catalogueLoad.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
	if (last) await tx.catalogueLoad.update({ where: { id: last.id }, data: { checksum: "to be read again" } });
}

async function redactRecord(
	tx: Transaction,
	{ recordKind, recordId, at }: Named & { at: string },
	removed: Parameters<typeof redacted>[2],
): Promise<void> {
	if (recordKind === "program") {
		await redactRow(tx, "Program", recordId, removed);
		return;
	}
	await redactRow(tx, "Talk", recordId, removed);
	// An event's texts name who speaks there.
	const talk = await tx.talk.findUnique({ where: { id: recordId }, select: { eventId: true } });
	if (!talk?.eventId || !(await redactRow(tx, "Event", talk.eventId, removed))) return;
	// Calendars take up what has a higher number.
	const data = { sequence: { increment: 1 }, changedAt: new Date(at) };
	await tx.event.update({ where: { id: talk.eventId }, data });
}

async function redactRow(
	tx: Transaction,
	table: "Talk" | "Program" | "Event",
	id: string,
	removed: Parameters<typeof redacted>[2],
): Promise<boolean> {
	const name = Prisma.raw(`"${table}"`);
	const [found] = await tx.$queryRaw<{ row: Record<string, unknown> }[]>`
		SELECT to_jsonb(r) AS row FROM ${name} r WHERE id = ${id}::uuid`;
	if (!found) return false;
	const columns = ["slug", ...TEXT_COLUMNS[table]];
	const clean = redacted(table, found.row, removed);
	const changed = columns.some((column) => clean[column] !== found.row[column]);
	if (changed) {
		const list = Prisma.raw(columns.map((column) => `"${column}"`).join(", "));
		await tx.$executeRaw`UPDATE ${name} SET (${list}) = (SELECT ${list}
			FROM jsonb_populate_record(NULL::${name}, ${JSON.stringify(clean)}::jsonb)) WHERE id = ${id}::uuid`;
	}
	// Old addresses have the name as well.
	if (table !== "Event") await tx.formerSlug.deleteMany({ where: { recordId: id } });
	for (const source of await tx.source.findMany({ where: { recordId: id } })) {
		const { what, citation, url, path } = redacted("Source", source, removed) as typeof source;
		await tx.source.update({ where: { id: source.id }, data: { what, citation, url, path } });
	}
	return changed;
}

async function touch(tx: Transaction, kind: AppearanceKind, id: string, at: string): Promise<void> {
	const data = { changedAt: new Date(at) };
	if (kind === "talk") await tx.talk.update({ where: { id }, data });
	else await tx.program.update({ where: { id }, data });
}

function ownedBy(kind: AppearanceKind, recordId: string): Prisma.AppearanceWhereInput {
	return kind === "talk" ? { talkId: recordId } : { programId: recordId };
}
