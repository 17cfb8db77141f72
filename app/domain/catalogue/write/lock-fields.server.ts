import type { Transaction } from "#app/platform/db/database.server.ts";
import { type FieldChanges, LOADED_FIELDS } from "./event-fields.ts";
import type { Author } from "./record-history.server.ts";

/**
 * Remembers that a person set these fields of an event: no load of the catalogue files and no import changes them any more.
 * An import's own word locks nothing.
 */
export async function lockFields(
	tx: Transaction,
	{ eventId, fields, ...author }: Author & { eventId: string; fields: FieldChanges },
): Promise<void> {
	if (author.importId) return;
	const said = {
		origin: "person" as const,
		setBy: author.actorId ?? "the site",
		reason: author.reason ?? "",
		setAt: new Date(author.now),
	};
	const names = Object.keys(fields).flatMap(
		(field) => LOADED_FIELDS[field as keyof typeof LOADED_FIELDS] ?? [],
	);
	for (const field of names) {
		const key = { recordKind: "event" as const, recordId: eventId, field };
		await tx.fieldProvenance.upsert({
			where: { recordKind_recordId_field: key },
			create: { ...key, ...said },
			update: said,
		});
	}
}

/** The draft's fields that a person set: an import leaves them as they are. */
export async function readLockedFields(tx: Transaction, eventId: string): Promise<ReadonlySet<string>> {
	const rows = await tx.fieldProvenance.findMany({
		where: { recordKind: "event", recordId: eventId, origin: "person" },
		select: { field: true },
	});
	const loaded = new Set(rows.map(({ field }) => field));
	return new Set(
		Object.entries(LOADED_FIELDS).flatMap(([field, names]) =>
			names.some((name) => loaded.has(name)) ? [field] : [],
		),
	);
}
