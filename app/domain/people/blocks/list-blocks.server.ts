import type { Member } from "#app/domain/accounts/index.ts";
import { db, Prisma } from "#app/platform/db/database.server.ts";
import { inUse } from "./not-blocked.server.ts";

export type BlockedPerson = {
	accountId: string;
	/** Null where the person shows their profile to nobody now, or is gone. */
	shown: { handle: string; name: string } | null;
	/** ISO instant. */
	since: string;
};

/** Everybody whom the viewer has blocked, the latest first. Who has blocked the viewer is told to nobody. */
export async function listBlocks(viewer: Member): Promise<BlockedPerson[]> {
	const rows = await db().$queryRaw<
		{ accountId: string; handle: string | null; name: string | null; since: Date }[]
	>`
		SELECT b."blockedId" AS "accountId", p.handle::text AS handle, p.name, b."createdAt" AS since
		FROM "Block" b JOIN "Account" a ON a.id = b."blockedId"
		LEFT JOIN "Profile" p ON p."accountId" = a.id AND p.visibility <> 'hidden' AND ${inUse(Prisma.sql`a`)}
			AND NOT EXISTS (SELECT FROM "Block" o
				WHERE o."blockerId" = b."blockedId" AND o."blockedId" = b."blockerId")
		WHERE b."blockerId" = ${viewer.accountId}::uuid
		ORDER BY b."createdAt" DESC, b."blockedId"`;
	return rows.map(({ accountId, handle, name, since }) => ({
		accountId,
		shown: handle !== null && name !== null ? { handle, name } : null,
		since: since.toISOString(),
	}));
}
