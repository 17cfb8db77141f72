import { db } from "#app/platform/db/database.server.ts";

/** How many proposed events wait for a moderator. */
export function countProposals(): Promise<number> {
	return db().submission.count({ where: { state: "proposed" } });
}
