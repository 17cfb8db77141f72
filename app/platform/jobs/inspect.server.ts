import { db, Prisma } from "../db/database.server.ts";
import { queueClient } from "./queue-client.server.ts";
import { DEAD_QUEUE } from "./queues.server.ts";

/** How many jobs of one kind are in which state. */
export interface QueueCounts {
	name: string;
	/** Could begin now. */
	ready: number;
	/** Wait for their time, or for another attempt. */
	later: number;
	running: number;
	/** Finished, and not yet removed. */
	done: number;
	/** Failed for good, and not yet removed; whether they were sent back since or not. */
	failed: number;
}

/** One recurring job, with its last run and its next. */
export interface RecurringState {
	name: string;
	cron: string;
	lastStarted: Date | null;
	lastState: "created" | "retry" | "active" | "completed" | "cancelled" | "failed" | null;
	next: Date | null;
}

/** A dead job: all that may be shown of it without saying whom it is about. */
export interface DeadJob {
	/** In the queue of dead jobs; `redrive` takes it. */
	id: string;
	/** What `enqueue` returned. */
	jobId: string;
	name: string;
	died: Date;
	attempts: number;
	/** The first line of what went wrong. */
	error: string;
	/** Why it could not be sent back, where that was tried. */
	stuck: string | null;
}

// pg-boss keeps queues of its own beside ours.
const OURS = Prisma.sql`name NOT LIKE '\\_\\_pgboss\\_\\_%' AND name <> ${DEAD_QUEUE}`;

/** All queues of the database, by name, also the empty ones. */
export async function queueCounts(): Promise<QueueCounts[]> {
	await queueClient(); // Makes the tables where they are missing.
	return db().$queryRaw<QueueCounts[]>`
		SELECT q.name, count(j.id) FILTER (WHERE j.state < 'active' AND j.start_after <= now())::int AS ready,
			count(j.id) FILTER (WHERE j.state < 'active' AND j.start_after > now())::int AS later,
			count(j.id) FILTER (WHERE j.state = 'active')::int AS running,
			count(j.id) FILTER (WHERE j.state = 'completed')::int AS done,
			count(j.id) FILTER (WHERE j.state IN ('failed', 'cancelled'))::int AS failed
		FROM (SELECT name FROM pgboss.queue WHERE ${OURS}) q LEFT JOIN pgboss.job j ON j.name = q.name
		GROUP BY 1 ORDER BY 1`;
}

/** What recurs, by name. */
export async function recurringJobs(): Promise<RecurringState[]> {
	const boss = await queueClient();
	const runs = await db().$queryRaw<Pick<RecurringState, "name" | "lastStarted" | "lastState">[]>`
		SELECT s.name, r.started_on AS "lastStarted", r.state::text AS "lastState"
		FROM pgboss.schedule s LEFT JOIN LATERAL (
			SELECT started_on, state FROM pgboss.job j
			WHERE j.name = s.name AND started_on IS NOT NULL ORDER BY started_on DESC LIMIT 1
		) r ON true`;
	const byName = new Map(runs.map((run) => [run.name, run]));
	const schedules = await boss.getSchedules();
	return schedules
		.map(({ name, cron, timezone }) => ({
			lastStarted: null,
			lastState: null,
			...byName.get(name),
			name,
			cron,
			next: boss.previewSchedule(cron, { tz: timezone, count: 1 })[0] ?? null,
		}))
		.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The dead jobs, the latest first, at most `limit`; and how many there are. */
export async function deadJobs({ limit = 100 } = {}): Promise<{ jobs: DeadJob[]; total: number }> {
	await queueClient();
	const jobs = await db().$queryRaw<DeadJob[]>`
		SELECT id::text, COALESCE(source_root_id, source_id, id)::text AS "jobId",
			COALESCE(source_name, '') AS name, created_on AS died, COALESCE(source_retry_count, 0) + 1 AS attempts,
			split_part(COALESCE(source_output->>'message', source_output->'value'->>'message', ''), E'\\n', 1) AS error,
			CASE WHEN state = 'failed' THEN output->>'message' END AS stuck
		FROM pgboss.job WHERE name = ${DEAD_QUEUE} ORDER BY created_on DESC, id LIMIT ${limit}`;
	const [counted] = await db().$queryRaw<{ total: number }[]>`
		SELECT count(*)::int AS total FROM pgboss.job WHERE name = ${DEAD_QUEUE}`;
	return { jobs, total: counted?.total ?? 0 };
}
