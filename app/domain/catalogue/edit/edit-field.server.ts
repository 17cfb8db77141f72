import { inTransaction, Prisma } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { RecordKind } from "../cards.ts";
import { refreshListingsAround } from "../listing/refresh-listings.server.ts";
import { refreshSearchWords } from "../search/refresh-words.server.ts";
import { explainConstraint } from "../write/explain-constraint.ts";
import { EDITABLE } from "./schema.ts";
import { TABLES } from "./tables.ts";

export type FieldEdit = {
	recordKind: RecordKind;
	slug: string;
	field: string;
	/** As typed; empty clears an optional field. */
	value: string;
	/** Who says so, and why. */
	by: string;
	reason: string;
	/** ISO instant. */
	now: string;
};

/**
 * Sets one field of one record as a person's word: later loads of the catalogue keep it. Calendars, lists and caches follow in the same
 * transaction; an old slug redirects for ever. Throws AppError("not_found") for no such record, "invalid" for a field that cannot be
 * set or a value that it cannot hold, "conflict" for a slug that is taken.
 */
export async function editField(edit: FieldEdit): Promise<void> {
	const fields: Record<string, (typeof EDITABLE)["event"]["name"]> = EDITABLE[edit.recordKind] as never;
	const rule = Object.hasOwn(fields, edit.field) ? fields[edit.field] : undefined;
	if (!rule) {
		throw new AppError(
			"invalid",
			`A ${edit.recordKind} has no field "${edit.field}" to set; these can be: ${Object.keys(fields).join(", ")}.`,
		);
	}
	const parsed = rule.safeParse(edit.value);
	if (!parsed.success) {
		throw new AppError(
			"invalid",
			`${edit.field}: ${parsed.error.issues.map((issue) => issue.message).join("; ")}`,
		);
	}
	await inTransaction(
		async (tx) => {
			const table = Prisma.raw(`"${TABLES[edit.recordKind]}"`);
			const column = Prisma.raw(`"${edit.field}"`);
			const [record] = await tx.$queryRaw<{ id: string; slug: string }[]>`
				SELECT id, slug::text FROM ${table} WHERE slug = ${edit.slug}::citext FOR UPDATE`;
			if (!record) throw new AppError("not_found", `There is no ${edit.recordKind} called "${edit.slug}".`);
			const bookkeeping = edit.recordKind === "event" ? Prisma.sql`, sequence = sequence + 1` : Prisma.empty;
			if (edit.field === "slug") await rename(tx, edit, record, String(parsed.data));
			await tx.$executeRaw`
				UPDATE ${table} SET (${column}, "changedAt") = (SELECT r.${column}, ${edit.now}::timestamptz
					FROM jsonb_populate_record(NULL::${table}, ${JSON.stringify({ [edit.field]: parsed.data })}::jsonb) r)
					${bookkeeping} WHERE id = ${record.id}::uuid`;
			const said = {
				origin: "person" as const,
				setBy: edit.by,
				reason: edit.reason,
				setAt: new Date(edit.now),
			};
			const key = { recordKind: edit.recordKind, recordId: record.id, field: edit.field };
			await tx.fieldProvenance.upsert({
				where: { recordKind_recordId_field: key },
				create: { ...key, ...said },
				update: said,
			});
			await refreshListingsAround(tx, { recordKind: edit.recordKind, recordId: record.id });
			await refreshSearchWords(tx);
		},
		{ seconds: 60 },
	).catch(explainConstraint);
}

async function rename(
	tx: Prisma.TransactionClient,
	{ recordKind }: FieldEdit,
	record: { id: string; slug: string },
	next: string,
): Promise<void> {
	if (next === record.slug) return;
	const former = await tx.formerSlug.findUnique({ where: { recordKind_slug: { recordKind, slug: next } } });
	if (former && former.recordId !== record.id) {
		throw new AppError(
			"conflict",
			`"${next}" is an old address of another ${recordKind} and still leads to it.`,
		);
	}
	await tx.formerSlug.deleteMany({ where: { recordKind, slug: next } });
	await tx.formerSlug.create({ data: { recordKind, slug: record.slug, recordId: record.id } });
}
