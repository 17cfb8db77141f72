import { now } from "#app/platform/clock.server.ts";
import { findLatestProgress, type Progress } from "#app/platform/jobs/progress.server.ts";
import { importOrcidWorks } from "./jobs.server.ts";

export type OrcidImport = Progress & { fresh: boolean };

/** The last reading of this person's works from ORCID; `fresh` while it goes on and for ten minutes after. Undefined where there was none. */
export async function readOrcidImport(accountId: string): Promise<OrcidImport | undefined> {
	const found = await findLatestProgress(importOrcidWorks.name, accountId);
	if (!found) return undefined;
	const { createdAt: _, endedAt, ...progress } = found;
	const fresh = endedAt === null || now().subtract({ minutes: 10 }).toString() <= endedAt;
	return { ...progress, fresh };
}
