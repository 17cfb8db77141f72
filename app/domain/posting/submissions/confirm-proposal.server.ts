import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import type { SubmissionState } from "../rules.ts";
import { mailWriter } from "./mails.server.ts";
import { CONFIRM_DAYS, recordProposal } from "./propose-submission.server.ts";
import { takeAny } from "./submission-row.server.ts";
import { readTyped, type TypedDraft } from "./typed-draft.server.ts";

/** What a link leads to: a proposal by name, and whether there is something to confirm. */
export type Confirmation = { name: string; state: SubmissionState };

const TOO_OLD = "This link does not work any more: it is too old, or a newer one has taken its place.";

/** What the link with this token is for; changes nothing. Throws AppError("gone") where it works no more. */
export async function readConfirmation(token: string): Promise<Confirmation> {
	const { draft, state } = await findByToken(db(), token);
	return { name: readTyped(draft as TypedDraft).draft.name, state };
}

/**
 * Proves the address of a proposal and hands it to the moderators; it belongs to the account of that address, where there is
 * one. Doing it twice changes nothing more. Throws AppError("gone") where the link works no more.
 */
export async function confirmProposal(token: string): Promise<void> {
	const at = now().toString();
	await inTransaction(async (tx) => {
		const { id, state } = await findByToken(tx, token);
		if (state === "proposed") return;
		const { row, next } = await takeAny(tx, id, "confirm");
		const account = row.email
			? await tx.account.findFirst({
					where: { email: row.email, suspendedAt: null, deletionAskedAt: null },
					select: { id: true },
				})
			: null;
		const owner = account ? { accountId: account.id, email: null, keyHash: null } : {};
		await tx.submission.update({
			where: { id },
			data: { ...owner, state: next, confirmedAt: at, proposedAt: at, changedAt: at },
		});
		await recordProposal(tx, { id, actorId: account?.id ?? null, at });
		const writer = { accountId: account?.id ?? null, email: row.email };
		await mailWriter(tx, writer, "proposal-received", { name: readTyped(row.draft).draft.name });
	});
}

async function findByToken(tx: Transaction, token: string) {
	const row = await tx.submission.findUnique({
		where: { linkHash: sha256(token) },
		select: { id: true, state: true, draft: true, linkSentAt: true },
	});
	const oldest = now().subtract({ hours: CONFIRM_DAYS * 24 }).epochMilliseconds;
	const usable = row && (row.state !== "unconfirmed" || (row.linkSentAt?.getTime() ?? 0) > oldest);
	if (!usable || row.state === "draft" || row.state === "withdrawn") throw new AppError("gone", TOO_OLD);
	return row;
}
