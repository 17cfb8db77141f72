import { z } from "zod";

/** What a handler knows of its own run. */
export interface JobRun {
	/** The id that `enqueue` returned, also after retries and after a redrive. */
	jobId: string;
	/** 1 at first. */
	attempt: number;
	/** Aborted when the job takes longer than it may, or the worker has to stop. */
	signal: AbortSignal;
	/** Writes down how far it has come, for the page of whoever waits. Cheap to call where nobody does. */
	progress(done: number, total?: number, note?: string): Promise<void>;
}

interface JobLimits {
	/** How often it is tried before it counts as dead; 5. */
	attempts: number;
	/** Seconds before the second attempt, doubled (with some chance in it) before each further one; 10. */
	retryDelaySeconds: number;
	/** The longest wait between two attempts; an hour. */
	retryDelayMaxSeconds: number;
	/** An attempt that takes longer is given up and made again; five minutes. */
	expireInSeconds: number;
	/** How many one worker process runs side by side; 2. */
	concurrency: number;
	/** How many are fetched and settled at once: more than 1 for jobs of a few milliseconds. */
	batch: number;
	/**
	 * Lets one job alone wait ("waiting"), or wait or run ("waiting-or-running"), for each `singletonKey`; another that is
	 * enqueued meanwhile is the same job.
	 */
	unique: "waiting" | "waiting-or-running" | undefined;
	/** Days for which a finished job is kept; 7. */
	keepDays: number;
}

/** A kind of background work. */
export interface Job<Payload = unknown> extends JobLimits {
	/** The queue's name, such as `mail.send`. */
	name: string;
	payload: z.ZodType<Payload>;
	run(payload: Payload, run: JobRun): Promise<void>;
}

/** Any job, for lists of them. */
// biome-ignore lint/suspicious/noExplicitAny: a handler takes its own payload alone, which no common type can say.
export type AnyJob = Job<any>;

/** The payload of jobs that need none. */
export const noPayload = z.object({});

const LIMITS: JobLimits = {
	attempts: 5,
	retryDelaySeconds: 10,
	retryDelayMaxSeconds: 60 * 60,
	expireInSeconds: 5 * 60,
	concurrency: 2,
	batch: 1,
	unique: undefined,
	keepDays: 7,
};

/**
 * Defines a kind of background work. Its payload holds ids, never what belongs to a person: jobs outlive what they are
 * about. Its handler may run twice for one job, also at the same time (a worker was killed, or was slow and
 * given up): a second run has to do no harm.
 */
export function defineJob<Payload>(
	job: Pick<Job<Payload>, "name" | "payload" | "run"> & Partial<JobLimits>,
): Job<Payload> {
	if (!/^[a-z][a-z-]*(\.[a-z][a-z-]*)+$/.test(job.name))
		throw new Error(`A job is named like "mail.send", not ${JSON.stringify(job.name)}.`);
	return { ...LIMITS, ...job };
}

/** A job that runs by itself. Its handler asks the database what is due, for a run may come late, twice or once for several. */
export interface Recurrence {
	job: Job<Record<string, never>>;
	/** Minute, hour, day, month, weekday; UTC. */
	cron: string;
}

/** Thrown by a handler for which another attempt is no use: the job is dead at once, and kept. */
export class GiveUp extends Error {
	override readonly name = "GiveUp";
}
