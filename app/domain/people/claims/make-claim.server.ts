import { type AppearanceKind, findAppearances } from "#app/domain/catalogue/index.server.ts";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { carryOut, explainDouble } from "./carry-out.server.ts";
import { isProved } from "./rules.ts";
import type { ClaimForm } from "./schema.ts";

/** How many claims of one person may wait at once. */
const MOST_OPEN = 20;

/**
 * Takes down that a name of a talk or program is this person's. Where ORCID proves it, it is accepted and done at once; else moderators decide.
 * Throws AppError("not_found") where the name does not stand there, "conflict" where it is claimed already, "full" where too many of this
 * person's claims wait. `at` is an ISO instant.
 */
export async function makeClaim(options: {
	accountId: string;
	kind: AppearanceKind;
	slug: string;
	claim: ClaimForm;
	at: string;
}): Promise<{ id: string; state: "open" | "accepted" }> {
	const { accountId, kind, slug, claim, at } = options;
	const record = await findAppearances(kind, slug);
	const named = record.people.find((person) => person.name === claim.name);
	if (!named) throw new AppError("not_found", "This name does not stand there any more.");
	return inTransaction(
		async (tx) => {
			if ((await tx.appearanceClaim.count({ where: { accountId, state: "open" } })) >= MOST_OPEN)
				throw new AppError("full", "Twenty of your claims wait already; let us look at those first.");
			const profile = await tx.profile.findUnique({
				where: { accountId },
				select: { orcid: true, orcidVerifiedAt: true },
			});
			const proved = isProved(named, profile);
			const { recordKind, recordId } = record;
			const isCorrection = claim.wish === "correct";
			const row = await tx.appearanceClaim.create({
				data: {
					...{
						accountId,
						recordKind,
						recordId,
						name: named.name,
						wish: claim.wish,
						message: claim.message ?? "",
					},
					correctedName: isCorrection ? claim.correctedName : null,
					correctedAffiliation: isCorrection ? claim.correctedAffiliation : null,
					createdAt: new Date(at),
					...(proved && { state: "accepted", byOrcid: true, decidedAt: new Date(at) }),
				},
			});
			const act = { at, actorId: accountId, subjectKind: "claim", subjectId: row.id };
			const details = { wish: claim.wish, recordKind, recordId };
			await recordAudit(tx, { ...act, action: "people.claim-made", details });
			if (proved) {
				await carryOut(tx, { ...row, recordKind }, at);
				await recordAudit(tx, { ...act, action: "people.claim-proved", details });
			}
			return { id: row.id, state: proved ? ("accepted" as const) : ("open" as const) };
		},
		{ seconds: 60 },
	).catch(explainDouble);
}
