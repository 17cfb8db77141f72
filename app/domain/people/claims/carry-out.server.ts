import { type AppearanceKind, overrideAppearance } from "#app/domain/catalogue/index.server.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { ClaimWish } from "./rules.ts";

/** What of a claim its consequences depend on. */
export type Accepted = {
	wish: ClaimWish;
	recordKind: AppearanceKind;
	recordId: string;
	name: string;
	correctedName: string | null;
	correctedAffiliation: string | null;
};

/**
 * Does what an accepted claim asks of the catalogue, in the transaction that accepts it. A confirmed name is read from the claims themselves.
 * Throws AppError("not_found") where the name does not stand there any more.
 */
export async function carryOut(tx: Transaction, claim: Accepted, at: string): Promise<void> {
	const { wish, recordKind, recordId, name } = claim;
	if (wish === "confirm") return;
	const change =
		wish === "correct" && claim.correctedName
			? { name: claim.correctedName, affiliation: claim.correctedAffiliation }
			: null;
	await overrideAppearance(tx, { recordKind, recordId, name, change, at });
	const others = { recordKind, recordId, name };
	const confirmed = { state: "accepted", wish: "confirm" } as const;
	if (change) {
		// Who confirmed the name, or has a claim to it, means it as it stands now.
		await tx.appearanceClaim.updateMany({
			where: { ...others, OR: [{ state: "open" }, confirmed] },
			data: { name: change.name },
		});
	} else {
		// A name that stands nowhere links to nobody.
		await tx.appearanceClaim.updateMany({
			where: { ...others, ...confirmed },
			data: { state: "withdrawn", decidedAt: new Date(at) },
		});
	}
}

/** The database's own word for a name that is confirmed already, in words. */
export function explainDouble(error: unknown): never {
	const message = error instanceof Error ? error.message : "";
	if (
		message.includes("AppearanceClaim_confirmed_key") ||
		message.includes("AppearanceClaim_open_key") ||
		isUnique(error)
	)
		throw new AppError("conflict", "This name is claimed already, by you or by somebody else.");
	throw error;
}

function isUnique(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "P2002";
}
