import { nameRecords } from "#app/domain/catalogue/index.server.ts";
import { db, type Prisma } from "#app/platform/db/database.server.ts";
import type { ClaimWish } from "./rules.ts";

type State = "open" | "accepted" | "refused" | "withdrawn";

export type ClaimLine = {
	id: string;
	wish: ClaimWish;
	state: State;
	name: string;
	correctedName: string | null;
	correctedAffiliation: string | null;
	message: string;
	decisionReason: string | null;
	/** The talk or program; null where it is gone. */
	record: { kind: "talk" | "program"; slug: string; name: string } | null;
	/** ISO instants. */
	createdAt: string;
	decidedAt: string | null;
};

/** A person's own claims, the newest first. */
export function listOwnClaims(accountId: string): Promise<ClaimLine[]> {
	return lines({ where: { accountId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 200 });
}

export type OpenClaim = ClaimLine & {
	/** Who asks. */
	claimant: {
		accountId: string;
		name: string;
		handle: string;
		orcid: string | null;
		orcidVerified: boolean;
	} | null;
};

/** What waits for a moderator, the oldest first; at most 100. */
export async function listOpenClaims(): Promise<OpenClaim[]> {
	const where = { state: "open" } as const;
	const claims = await lines({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: 100 });
	const rows = await db().appearanceClaim.findMany({
		where: { id: { in: claims.map(({ id }) => id) } },
		select: {
			id: true,
			accountId: true,
			account: {
				select: { profile: { select: { name: true, handle: true, orcid: true, orcidVerifiedAt: true } } },
			},
		},
	});
	const claimants = new Map(
		rows.map(({ id, accountId, account: { profile } }) => [
			id,
			profile && {
				accountId,
				name: profile.name,
				handle: profile.handle,
				orcid: profile.orcid,
				orcidVerified: profile.orcidVerifiedAt !== null,
			},
		]),
	);
	return claims.map((claim) => ({ ...claim, claimant: claimants.get(claim.id) ?? null }));
}

async function lines(query: Prisma.AppearanceClaimFindManyArgs): Promise<ClaimLine[]> {
	const rows = await db().appearanceClaim.findMany(query);
	const records = await nameRecords(rows.map((row) => ({ kind: row.recordKind, id: row.recordId })));
	const byId = new Map(records.map((record) => [record.id, record]));
	return rows.map((row) => {
		const record = byId.get(row.recordId);
		return {
			id: row.id,
			wish: row.wish,
			state: row.state,
			name: row.name,
			correctedName: row.correctedName,
			correctedAffiliation: row.correctedAffiliation,
			message: row.message,
			decisionReason: row.decisionReason,
			record: record
				? { kind: record.kind as "talk" | "program", slug: record.slug, name: record.name }
				: null,
			createdAt: row.createdAt.toISOString(),
			decidedAt: row.decidedAt?.toISOString() ?? null,
		};
	});
}

/** How many wait for a moderator. */
export function countOpenClaims(): Promise<number> {
	return db().appearanceClaim.count({ where: { state: "open" } });
}
