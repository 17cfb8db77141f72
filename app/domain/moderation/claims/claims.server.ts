import type { Member } from "#app/domain/accounts/index.ts";
import { decideClaim, listOpenClaims, type OpenClaim } from "#app/domain/people/index.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { asModerator } from "../reports/list-reports.server.ts";
import type { ClaimDecision } from "../schema.ts";

/** Claims to names in the catalogue that wait, the oldest first. Throws AppError("not_found") for whoever is no moderator. */
export async function listClaims(viewer: Member): Promise<OpenClaim[]> {
	asModerator(viewer);
	return listOpenClaims();
}

/**
 * One claim that waits, and why the viewer may not decide it (null where they may). Throws AppError("not_found") for one
 * that does not wait, and for whoever is no moderator.
 */
export async function readOpenClaim(
	viewer: Member,
	id: string,
): Promise<{ claim: OpenClaim; barred: string | null }> {
	const claim = (await listClaims(viewer)).find((candidate) => candidate.id === id);
	if (!claim) throw new AppError("not_found", "There is no such claim, or it is decided.");
	const own = claim.claimant?.accountId === viewer.accountId;
	return { claim, barred: own ? "This claim is your own: another moderator decides it." : null };
}

/** Decides a claim; what follows, and what it throws besides, is `decideClaim`'s. Throws AppError("not_found") for whoever is no moderator. */
export async function decideOpenClaim(viewer: Member, id: string, decision: ClaimDecision): Promise<void> {
	asModerator(viewer);
	if (!/^[0-9a-f-]{36}$/.test(id)) throw new AppError("not_found", "There is no such claim.");
	await decideClaim({
		claimId: id,
		accept: decision.decision === "accept",
		reason: decision.reason,
		by: viewer.accountId,
		at: now().toString(),
	});
}
