import { fromPrisma } from "pg-boss";
import type { Temporal } from "temporal-polyfill";
import { Prisma, type Transaction } from "../db/database.server.ts";
import type { Job } from "./define-job.server.ts";
import { WATCHED } from "./progress.server.ts";
import { clientFor } from "./queue-client.server.ts";

// From here on pg-boss fetches slowly until PostgreSQL has counted its table anew.
const MANY = 500;

export interface EnqueueOptions {
	/** When it may begin: an instant, or seconds from now; at once by default. */
	startAfter?: Temporal.Instant | number;
	/** For jobs defined as `unique`, and needed there: of one key only one job waits. */
	singletonKey?: string;
	/** The account that may see how far the job has come, at /jobs/ID. */
	progressFor?: string;
}

/**
 * Puts a job into its queue, as a part of this transaction: it exists if and only if the transaction commits. Returns its
 * id; where a `unique` job of this key waits already, that one's.
 * Throws ZodError when the payload is not what the job takes.
 */
export async function enqueue<Payload>(
	tx: Transaction,
	job: Job<Payload>,
	payload: Payload,
	{ startAfter, singletonKey, progressFor }: EnqueueOptions = {},
): Promise<string> {
	const data = job.payload.parse(payload) as object;
	if ((job.unique === undefined) !== (singletonKey === undefined))
		throw new Error(
			job.unique
				? `${job.name} is unique and needs a singletonKey.`
				: `${job.name} is not defined as unique.`,
		);
	const boss = await clientFor(job);
	const id = await boss.send(job.name, data, {
		db: fromPrisma(tx),
		...(startAfter !== undefined && { startAfter: readStart(startAfter) }),
		...(singletonKey !== undefined && { singletonKey }),
		...(progressFor !== undefined && { group: WATCHED }),
	});
	if (id === null) return waiting(tx, job.name, singletonKey ?? "");
	if (progressFor !== undefined)
		// The real time: of several for one person the latest is shown, also while the product's clock stands still.
		await tx.jobProgress.create({
			data: { id, job: job.name, accountId: progressFor, createdAt: new Date() },
		});
	return id;
}

/** Puts many jobs of one kind into their queue, as a part of this transaction. One job per chunk, never one per person. */
export async function enqueueMany<Payload>(
	tx: Transaction,
	job: Job<Payload>,
	payloads: readonly Payload[],
): Promise<void> {
	if (job.unique) throw new Error(`${job.name} is unique: enqueue one at a time.`);
	const jobs = payloads.map((payload) => ({ data: job.payload.parse(payload) as object }));
	const boss = await clientFor(job);
	await boss.insert(job.name, jobs, { db: fromPrisma(tx) });
	if (jobs.length >= MANY) await tx.$executeRaw`ANALYZE pgboss.job`;
}

async function waiting(tx: Transaction, name: string, key: string): Promise<string> {
	const [found] = await tx.$queryRaw<{ id: string }[]>(
		Prisma.sql`SELECT id::text FROM pgboss.job
			WHERE name = ${name} AND singleton_key = ${key} AND state <= 'active' ORDER BY state, created_on LIMIT 1`,
	);
	if (!found) throw new Error(`The job ${name} was neither taken nor there already.`);
	return found.id;
}

function readStart(startAfter: Temporal.Instant | number): Date | number {
	return typeof startAfter === "number" ? startAfter : new Date(startAfter.epochMilliseconds);
}
