import { db, Prisma } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { RecordKind } from "../cards.ts";
import { draftWords } from "../drafts/words.ts";
import { readEventDraft } from "../write/read-event-draft.server.ts";
import { EDITABLE } from "./schema.ts";
import { TABLES } from "./tables.ts";

/**
 * What a record says now, field by field, as plain text: of events every field of a draft, of others those that can be set one by
 * one. Fields that say nothing are left out. Throws AppError("not_found") for no such record.
 */
export async function readFieldTexts(kind: RecordKind, id: string): Promise<Record<string, string>> {
	if (kind === "event") {
		const draft = await readEventDraft(db(), id);
		if (!draft) throw new AppError("not_found", "There is no such event.");
		return draftWords(draft);
	}
	const [found] = await db().$queryRaw<{ row: Record<string, unknown> }[]>`
		SELECT to_jsonb(r) AS row FROM ${Prisma.raw(`"${TABLES[kind]}"`)} r WHERE id = ${id}::uuid`;
	if (!found) throw new AppError("not_found", `There is no such ${kind}.`);
	const said = Object.keys(EDITABLE[kind]).map((field) => [field, found.row[field]]);
	return Object.fromEntries(said.filter(([, value]) => typeof value === "string" && value !== ""));
}
