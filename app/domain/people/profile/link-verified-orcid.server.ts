import type { Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseOrcid } from "../identifiers.ts";
import { refreshPersonListing } from "../listing/refresh-person-listing.server.ts";
import { createProfile } from "./create-profile.server.ts";

/**
 * Puts an ORCID iD that its owner has just proved at ORCID onto their profile, in the caller's transaction; the profile is made where there
 * is none, with the name that ORCID states. Whoever only typed the same iD loses it. `at` is an ISO instant.
 * Throws AppError("invalid") for what is no ORCID iD.
 */
export async function linkVerifiedOrcid(
	tx: Transaction,
	{ accountId, orcid, name, at }: { accountId: string; orcid: string; name?: string; at: string },
): Promise<void> {
	const iD = parseOrcid(orcid);
	if (!iD) throw new AppError("invalid", "This is not an ORCID iD.");
	await createProfile(tx, { accountId, at, ...(name ? { name } : {}) });
	const others = await tx.profile.updateManyAndReturn({
		where: { orcid: iD, accountId: { not: accountId } },
		data: { orcid: null, orcidVerifiedAt: null, changedAt: new Date(at) },
		select: { accountId: true },
	});
	await tx.profile.update({
		where: { accountId },
		data: { orcid: iD, orcidVerifiedAt: new Date(at), changedAt: new Date(at) },
	});
	for (const changed of [accountId, ...others.map((other) => other.accountId)]) {
		await refreshPersonListing(tx, changed);
	}
}

/** Takes the proof away, when the identity at ORCID is removed from the account; the iD stays as one that was typed. */
export async function unlinkVerifiedOrcid(
	tx: Transaction,
	{ accountId, at }: { accountId: string; at: string },
): Promise<void> {
	await tx.profile.updateMany({
		where: { accountId },
		data: { orcidVerifiedAt: null, changedAt: new Date(at) },
	});
	await refreshPersonListing(tx, accountId);
}
