import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { takeOwn, type Writer } from "./submission-row.server.ts";

/** Gives a draft or proposal up; it can be taken up again for a while. Throws AppError("not_found"), "conflict" once it is published. */
export function withdrawSubmission(writer: Writer, id: string): Promise<void> {
	return move(writer, id, "withdraw");
}

/** Takes a proposal, a refused or a withdrawn one up again, to go on writing. Throws AppError("not_found"), "conflict" once it is published. */
export function reopenSubmission(writer: Writer, id: string): Promise<void> {
	return move(writer, id, "reopen");
}

async function move(writer: Writer, id: string, act: "withdraw" | "reopen"): Promise<void> {
	const at = now().toString();
	await inTransaction(async (tx) => {
		const { row, next } = await takeOwn(tx, writer, id, act);
		await tx.submission.update({
			where: { id },
			data: {
				...{ state: next, changedAt: at, proposedAt: null, linkHash: null, linkSentAt: null },
				// An address that nobody proved is not kept.
				...(row.state === "unconfirmed" ? { email: null } : {}),
			},
		});
		// What only its writer has ever seen is nobody's concern.
		if (row.state === "draft" || row.state === "unconfirmed") return;
		await recordAudit(tx, {
			at,
			actorId: writer.viewer?.accountId ?? null,
			action: act === "withdraw" ? "posting.withdrawn" : "posting.taken-back",
			subjectKind: "submission",
			subjectId: id,
		});
	});
}
