import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Prisma } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseGuesses } from "./guesses.server.ts";
import { takeOwn, type Writer } from "./submission-row.server.ts";
import { namesToReferences, type TypedDraft } from "./typed-draft.server.ts";

/** Larger drafts than this are none: all fields at their longest take less. */
const LARGEST_DRAFT = 400_000;

export interface DraftToSave extends Writer {
	id: string;
	/** All of it, however incomplete; series and the like by their names. */
	typed: TypedDraft;
	/** The guesses that somebody has looked at and found right, by id. */
	seen?: readonly string[];
}

/**
 * Keeps a draft as it was typed. A stranger's draft becomes a member's when its writer saves it signed in. Throws
 * AppError("not_found"), and "conflict" where it is proposed, decided or withdrawn.
 */
export async function saveDraft({ id, typed, seen = [], ...writer }: DraftToSave): Promise<void> {
	const draft = await namesToReferences(typed);
	if (JSON.stringify(draft).length > LARGEST_DRAFT)
		throw new AppError("invalid", "This is more than an event's page can hold.");
	await inTransaction(async (tx) => {
		const { row } = await takeOwn(tx, writer, id, "save");
		const guesses = parseGuesses(row.guesses).map((guess) => ({ ...guess, seen: seen.includes(guess.id) }));
		await tx.submission.update({
			where: { id },
			data: {
				draft: withoutNul(draft) as Prisma.InputJsonObject,
				guesses: guesses as Prisma.InputJsonArray,
				changedAt: new Date(now().epochMilliseconds),
				...(writer.viewer ? { accountId: writer.viewer.accountId, keyHash: null } : {}),
			},
		});
	});
}

/** PostgreSQL's JSON holds every character but one. */
function withoutNul(draft: TypedDraft): TypedDraft {
	return JSON.parse(JSON.stringify(draft).replaceAll("\\u0000", "")) as TypedDraft;
}
