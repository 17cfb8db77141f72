import { type AppearanceKind, forgetOverride } from "#app/domain/catalogue/index.server.ts";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { isId } from "../works/is-id.ts";

/**
 * Takes a person's own claim back. An accepted one loses its effect: the link goes at once, the files' own words return with their next load.
 * Throws AppError("not_found") for anybody else's or none, "conflict" where it was decided meanwhile. `at` is an ISO instant.
 */
export async function withdrawClaim(options: { accountId: string; id: string; at: string }): Promise<void> {
	const { accountId, id, at } = options;
	await inTransaction(async (tx) => {
		const claim = isId(id)
			? await tx.appearanceClaim.findFirst({ where: { id, accountId, state: { in: ["open", "accepted"] } } })
			: null;
		if (!claim) throw new AppError("not_found", "There is no such claim of yours.");
		const { recordId, name, wish, state } = claim;
		// A moderator may have decided it since it was read: then an accepted one would keep its effect.
		const { count } = await tx.appearanceClaim.updateMany({
			where: { id, state },
			data: { state: "withdrawn", decidedAt: new Date(at) },
		});
		if (count === 0) throw new AppError("conflict", "This claim was decided just now. Look at it again.");
		const recordKind = claim.recordKind as AppearanceKind;
		if (state === "accepted" && wish !== "confirm") await forgetOverride(tx, { recordKind, recordId, name });
		const act = { at, actorId: accountId, subjectKind: "claim", subjectId: id };
		await recordAudit(tx, { ...act, action: "people.claim-withdrawn", details: { wish, state } });
	});
}
