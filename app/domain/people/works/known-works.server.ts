import { createHash } from "node:crypto";
import type { Transaction } from "#app/platform/db/database.server.ts";
import type { KnownWork } from "./reconcile.ts";
import { WORK_TYPES, type WorkFacts } from "./work.ts";
import { titleKey } from "./work-keys.ts";

/** The person's works as they are told apart, while nobody else in this or another process changes them. */
export async function lockKnownWorks(tx: Transaction, accountId: string): Promise<KnownWork[]> {
	await tx.$executeRaw`SELECT FROM "Profile" WHERE "accountId" = ${accountId}::uuid FOR UPDATE`;
	const rows = await tx.work.findMany({ where: { accountId }, orderBy: { id: "asc" } });
	return rows.map((row) => ({
		...row,
		type: WORK_TYPES.find((type) => type === row.type) ?? null,
		goneAt: row.goneAt?.toISOString() ?? null,
	}));
}

/** What tells a work from the person's others: its DOI, else ORCID's number, else what its title and year share with other spellings. */
export function sourceKey(work: Pick<WorkFacts, "doi" | "title" | "year">, putCode: string | null): string {
	if (work.doi) return `doi:${work.doi}`;
	if (putCode) return `orcid:${putCode}`;
	const digest = createHash("sha256").update(titleKey(work.title, work.year)).digest("hex");
	return `title:${digest.slice(0, 32)}`;
}
