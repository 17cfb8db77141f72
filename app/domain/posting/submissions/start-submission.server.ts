import { now } from "#app/platform/clock.server.ts";
import { db, type Prisma } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { keepGuesses } from "./guesses.server.ts";
import { LONGEST_PASTE, readPasted } from "./read-pasted.server.ts";
import type { Writer } from "./submission-row.server.ts";
import { namesToReferences, type TypedDraft } from "./typed-draft.server.ts";

/** What an account or a browser may have open at once. */
const MOST_OPEN = 50;

export interface NewSubmission extends Writer {
	/** A page's source, a calendar entry or an announcement's text; its fields are filled by guesses. */
	pasted?: string | undefined;
	/** What to begin with instead. */
	typed?: TypedDraft;
	/** The event of which this is the next edition. */
	madeFromId?: string | undefined;
}

/**
 * Begins a draft. Without an account it belongs to the browser whose key this is. Returns its id. Throws AppError("full") for who
 * has too many open.
 */
export async function startSubmission({
	viewer,
	key,
	pasted = "",
	typed = {},
	madeFromId,
}: NewSubmission): Promise<string> {
	const at = now();
	const owner = viewer ? { accountId: viewer.accountId } : { keyHash: sha256(key ?? "") };
	if (!viewer && !key) throw new Error("A stranger's draft needs the key of a browser.");
	const open = await db().submission.count({ where: { ...owner, state: { in: ["draft", "unconfirmed"] } } });
	if (open >= MOST_OPEN)
		throw new AppError("full", `You have ${MOST_OPEN} drafts open: withdraw some of them first.`);
	const reading = pasted.trim() ? await readPasted(pasted, at.toString()) : { draft: {}, guesses: [] };
	const draft = await namesToReferences({ ...typed, ...reading.draft });
	const instant = new Date(at.epochMilliseconds);
	const { id } = await db().submission.create({
		data: {
			...owner,
			draft: draft as Prisma.InputJsonObject,
			guesses: keepGuesses(reading, draft) as Prisma.InputJsonArray,
			pasted: pasted.trim() ? pasted.slice(0, LONGEST_PASTE).replaceAll("\0", "") : null,
			madeFromId: madeFromId ?? null,
			createdAt: instant,
			changedAt: instant,
		},
		select: { id: true },
	});
	return id;
}
