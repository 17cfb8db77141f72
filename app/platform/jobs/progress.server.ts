import { now } from "../clock.server.ts";
import { db } from "../db/database.server.ts";
import { isAppError } from "../errors.ts";

/** What somebody who waits for a job may know of it. */
export interface Progress {
	id: string;
	/** The job's name. */
	job: string;
	state: "waiting" | "running" | "done" | "failed";
	done: number;
	/** Of how many; null where that is not known. */
	total: number | null;
	/** What it does at the moment, or what came of it. */
	note: string | null;
	/** Why it failed, in one sentence. */
	failure: string | null;
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof db>["jobProgress"]["findFirst"]>>>;

/** The group of jobs that somebody waits for; it spares all others the writing down of their progress. */
export const WATCHED = { id: "watched" };

const BROKEN = "This did not work, through a fault of ours. It is kept, and will be looked at.";

/** How far a job of this account has come; undefined where there is none, or it is somebody else's. */
export async function findProgress(id: string, accountId: string): Promise<Progress | undefined> {
	const row = await db().jobProgress.findFirst({ where: { id, accountId } });
	return row ? progressOf(row) : undefined;
}

/** How far the last job of this name has come that was begun for this account; with when it was asked for and ended, as ISO instants. */
export async function findLatestProgress(
	job: string,
	accountId: string,
): Promise<(Progress & { createdAt: string; endedAt: string | null }) | undefined> {
	const row = await db().jobProgress.findFirst({
		where: { job, accountId },
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
	});
	if (!row) return undefined;
	const times = { createdAt: row.createdAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null };
	return { ...(await progressOf(row)), ...times };
}

async function progressOf(row: Row): Promise<Progress> {
	const { id, job, done, total, note, startedAt, endedAt } = row;
	const failure = row.failure ?? (endedAt === null && (await isDead(id)) ? BROKEN : null);
	const state = failure ? "failed" : endedAt ? "done" : startedAt ? "running" : "waiting";
	return { id, job, state, done, total, note, failure };
}

/** Notes that an attempt begins. */
export async function beginProgress(id: string): Promise<void> {
	await db().jobProgress.updateMany({
		where: { id },
		data: { startedAt: instant(), endedAt: null, failure: null },
	});
}

/** Notes how far a job has come. */
export async function noteProgress(id: string, done: number, total?: number, note?: string): Promise<void> {
	await db().jobProgress.updateMany({
		where: { id },
		data: { done, ...(total !== undefined && { total }), ...(note !== undefined && { note }) },
	});
}

/** Notes that a job is done, or, with an error, that it failed for good. */
export async function endProgress(id: string, error?: unknown): Promise<void> {
	const failure = error === undefined ? null : isAppError(error) ? error.message : BROKEN;
	await db().jobProgress.updateMany({ where: { id }, data: { endedAt: instant(), failure } });
}

// A job whose last worker was killed is dead without a handler that could have said so.
async function isDead(id: string): Promise<boolean> {
	const [found] = await db().$queryRaw<{ dead: boolean }[]>`
		SELECT EXISTS (SELECT FROM pgboss.job
			WHERE name = 'dead' AND source_root_id = ${id}::uuid AND state < 'active') AS dead`;
	return found?.dead ?? false;
}

function instant(): Date {
	return new Date(now().epochMilliseconds);
}
