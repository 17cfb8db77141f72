import type { Viewer } from "#app/domain/accounts/index.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { sameBytes, sha256 } from "#app/platform/secrets.server.ts";
import { isWriter, mayRead, nextState, type SubmissionAct, type SubmissionState } from "../rules.ts";
import type { TypedDraft } from "./typed-draft.server.ts";

/** Who asks for a submission: a member, or a browser with the key that its cookie holds. */
export interface Writer {
	viewer: Viewer;
	/** The token of the browser, where it has one. */
	key: string | undefined;
}

/** A row of Submission as the use cases read it. */
export type SubmissionRow = {
	id: string;
	state: SubmissionState;
	draft: TypedDraft;
	guesses: unknown;
	pasted: string | null;
	flags: string[];
	accountId: string | null;
	email: string | null;
	keyHash: Uint8Array | null;
	linkSentAt: Date | null;
	eventId: string | null;
	madeFromId: string | null;
	decisionReason: string | null;
	createdAt: Date;
	changedAt: Date;
	proposedAt: Date | null;
	decidedAt: Date | null;
};

const NONE = "There is no such draft or proposal here.";

/** Finds a submission for whoever may see it. Throws AppError("not_found") for all others. */
export async function findSubmission(
	tx: Transaction,
	{ viewer, key }: Writer,
	id: string,
): Promise<SubmissionRow> {
	const row = isId(id) ? await tx.submission.findUnique({ where: { id } }) : null;
	if (!row || !mayRead(viewer, { ...row, byKey: opens(key, row.keyHash) }))
		throw new AppError("not_found", NONE);
	return row as SubmissionRow;
}

/**
 * Takes a submission for its writer to do something with it: others wait until this transaction ends. Returns it with the state
 * that it comes into. Throws AppError("not_found") for whoever does not write it, "conflict" where that can't be done now.
 */
export async function takeOwn(
	tx: Transaction,
	writer: Writer,
	id: string,
	act: SubmissionAct,
): Promise<{ row: SubmissionRow; next: SubmissionState }> {
	const row = await lock(tx, id);
	if (!row || !isWriter(writer.viewer, { ...row, byKey: opens(writer.key, row.keyHash) }))
		throw new AppError("not_found", NONE);
	return { row, next: stepFrom(row, act) };
}

/** Takes a submission whoever writes it: for decisions, and for who holds the link. Throws as `takeOwn`. */
export async function takeAny(
	tx: Transaction,
	id: string,
	act: SubmissionAct,
): Promise<{ row: SubmissionRow; next: SubmissionState }> {
	const row = await lock(tx, id);
	if (!row) throw new AppError("not_found", NONE);
	return { row, next: stepFrom(row, act) };
}

async function lock(tx: Transaction, id: string): Promise<SubmissionRow | null> {
	if (!isId(id)) return null;
	await tx.$queryRaw`SELECT 1 FROM "Submission" WHERE id = ${id}::uuid FOR UPDATE`;
	return (await tx.submission.findUnique({ where: { id } })) as SubmissionRow | null;
}

const WHY_NOT: Record<SubmissionState, string> = {
	draft: "This has not been proposed.",
	unconfirmed: "This waits for its address to be confirmed: take it back to go on writing.",
	proposed: "This is with the moderators: take it back to go on writing.",
	published: "This is published: change its event instead.",
	refused: "This was refused: take it up again to go on writing.",
	withdrawn: "This was withdrawn: take it up again to go on writing.",
};

function stepFrom({ state }: SubmissionRow, act: SubmissionAct): SubmissionState {
	const next = nextState(state, act);
	if (next === null) throw new AppError("conflict", WHY_NOT[state]);
	return next;
}

/** Whether a browser's token is the one that a row was made with. */
export function opens(key: string | undefined, hash: Uint8Array | null): boolean {
	return key !== undefined && hash !== null && sameBytes(sha256(key), hash);
}

function isId(text: string): boolean {
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
