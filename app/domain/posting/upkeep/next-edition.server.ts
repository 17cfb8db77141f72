import type { Member } from "#app/domain/accounts/index.ts";
import { readEventDraft } from "#app/domain/catalogue/index.server.ts";
import { type EventDraft, nextEdition } from "#app/domain/catalogue/index.ts";
import { db } from "#app/platform/db/database.server.ts";
import { startSubmission } from "../submissions/start-submission.server.ts";
import { findEditable } from "./find-editable.server.ts";

/** Begins next year's edition from this one: a draft with all that lasts. Returns its id. Throws AppError("not_found") for whoever may not. */
export async function startNextEdition(viewer: Member, slug: string): Promise<string> {
	const event = await findEditable(viewer, slug);
	const typed = nextEdition((await readEventDraft(db(), event.id)) as EventDraft);
	return startSubmission({ viewer, key: undefined, typed, madeFromId: event.id });
}
