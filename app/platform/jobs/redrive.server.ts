import { fromPrisma } from "pg-boss";
import { recordAudit } from "../audit/record-audit.server.ts";
import { now } from "../clock.server.ts";
import { inTransaction, Prisma } from "../db/database.server.ts";
import { queueClient } from "./queue-client.server.ts";
import { DEAD_QUEUE } from "./queues.server.ts";

const MOST = 1000;

/**
 * Sends dead jobs back to their own queues, with all attempts before them again: those with these ids (see `deadJobs`), or
 * the oldest thousand. Returns how many went; one whose place is taken by a later job of its key stays where it is.
 */
export async function redrive({ actorId, ids }: { actorId: string; ids?: string[] }): Promise<number> {
	const boss = await queueClient();
	return inTransaction(async (tx) => {
		const chosen = ids ? Prisma.sql`AND id = ANY(${ids}::uuid[])` : Prisma.empty;
		const dead = await tx.$queryRaw<{ id: string; jobId: string; name: string }[]>`
			SELECT id::text, COALESCE(source_root_id, source_id)::text AS "jobId", source_name AS name FROM pgboss.job
			WHERE name = ${DEAD_QUEUE} AND state < 'active' ${chosen} ORDER BY created_on, id LIMIT ${MOST} FOR UPDATE`;
		if (dead.length === 0) return 0;
		const moved = await boss.redrive(DEAD_QUEUE, {
			db: fromPrisma(tx),
			ids: dead.map(({ id }) => id),
			limit: MOST,
		});
		const jobIds = dead.map(({ jobId }) => jobId);
		await tx.jobProgress.updateMany({
			where: { id: { in: jobIds } },
			data: { startedAt: null, endedAt: null, failure: null },
		});
		await recordAudit(tx, {
			at: now().toString(),
			actorId,
			action: "jobs.redriven",
			subjectKind: "job",
			...(jobIds.length === 1 && { subjectId: jobIds[0] }),
			details: { moved, jobs: [...new Set(dead.map(({ name }) => name))].sort() },
		});
		return moved;
	});
}
