import { randomUUID } from "node:crypto";
import type { Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { publishable } from "../drafts/rules.ts";
import type { EventDraft } from "../drafts/schema.ts";
import { emptyDraft } from "../drafts/schema.ts";
import { addSource } from "./add-source.server.ts";
import { diffDrafts } from "./event-fields.ts";
import { writeEventRows } from "./event-rows.server.ts";
import { explainConstraint } from "./explain-constraint.ts";
import { freeSlug } from "./free-slug.server.ts";
import { lockFields } from "./lock-fields.server.ts";
import { readEventDraft } from "./read-event-draft.server.ts";
import { type Author, recordChange } from "./record-history.server.ts";
import { refreshAround } from "./refresh-around.server.ts";
import { resolveReferences } from "./resolve-references.server.ts";

/**
 * Puts a new event into the catalogue, with its parts, its source, the start of its history, lists and search, in the caller's
 * transaction. Throws AppError("invalid") for a draft that lacks what a page needs, or contradicts the catalogue.
 */
export async function makeEvent(
	tx: Transaction,
	{ draft, ...author }: Author & { draft: EventDraft },
): Promise<{ eventId: string; slug: string }> {
	const [missing] = publishable(draft);
	if (missing) throw new AppError("invalid", missing.message, { details: { path: missing.path } });
	const eventId = randomUUID();
	const slug = await freeSlug(tx, "event", draft.name, draft.dates.year ?? undefined);
	const references = await resolveReferences(tx, draft, author.now);
	await writeEventRows(tx, { id: eventId, slug, draft, references, ...author }).catch(explainConstraint);
	await addSource(tx, { eventId, url: draft.sourceUrl ?? draft.url, now: author.now });
	for (const { recordKind, recordId, name } of references.made) {
		const fields = { name: { before: null, after: name } };
		await recordChange(tx, { ...author, recordKind, recordId, verb: "made", fields });
	}
	const written = (await readEventDraft(tx, eventId)) as EventDraft;
	const fields = diffDrafts(emptyDraft(draft.name), written);
	await lockFields(tx, {
		...author,
		eventId,
		fields: { ...fields, name: { before: null, after: draft.name } },
	});
	await recordChange(tx, { ...author, recordKind: "event", recordId: eventId, verb: "made", fields });
	await refreshAround(tx, [{ recordKind: "event", recordId: eventId }, ...references.made]);
	return { eventId, slug };
}
