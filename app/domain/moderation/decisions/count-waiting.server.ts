import type { Member } from "#app/domain/accounts/index.ts";
import { listOpenClaims } from "#app/domain/people/index.server.ts";
import { countOpenCorrections, countProposals } from "#app/domain/posting/index.server.ts";
import { countOpenReports } from "../reports/list-reports.server.ts";

/** How many things wait in each queue. */
export type Waiting = { reports: number; claims: number; corrections: number; proposals: number };

/** How much waits for the moderators. Throws AppError("not_found") for whoever is no moderator. */
export async function countWaiting(viewer: Member): Promise<Waiting> {
	const reports = await countOpenReports(viewer);
	const [claims, corrections, proposals] = await Promise.all([
		listOpenClaims(),
		countOpenCorrections(viewer),
		countProposals(viewer),
	]);
	return { reports, claims: claims.length, corrections, proposals };
}
