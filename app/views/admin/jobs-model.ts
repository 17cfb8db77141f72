import { utcTime } from "../utc-time.ts";

type Instant = { instant: string; text: string };
type Counts = { name: string; ready: number; later: number; running: number; done: number; failed: number };
type Recurring = {
	name: string;
	cron: string;
	lastStarted: Date | null;
	lastState: string | null;
	next: Date | null;
};
type Dead = {
	id: string;
	jobId: string;
	name: string;
	died: Date;
	attempts: number;
	error: string;
	stuck: string | null;
};

/** What the page of background jobs says. */
export interface JobsModel {
	queues: { name: string; counts: { label: string; value: string }[] }[];
	recurring: {
		name: string;
		cron: string;
		last: Instant | null;
		outcome: string;
		next: Instant | null;
	}[];
	dead: {
		id: string;
		jobId: string;
		name: string;
		died: Instant;
		attempts: string;
		error: string;
		stuck: string | null;
	}[];
	/** How many dead ones there are, in words; null where there are none. */
	deadTotal: string | null;
}

const COLUMNS = [
	["ready", "Ready"],
	["later", "Later"],
	["running", "Running"],
	["done", "Done"],
	["failed", "Failed"],
] as const;

const OUTCOMES: Record<string, string> = {
	created: "waits",
	retry: "failed, and will be tried again",
	active: "runs now",
	completed: "went well",
	failed: "failed",
	cancelled: "was cancelled",
};

/** Puts the state of the queues into words. */
export function jobsModel(
	queues: readonly Counts[],
	recurring: readonly Recurring[],
	dead: { jobs: readonly Dead[]; total: number },
): JobsModel {
	const shown = dead.jobs.length;
	return {
		queues: queues.map((queue) => ({
			name: queue.name,
			counts: COLUMNS.map(([key, label]) => ({ label, value: queue[key].toLocaleString("en-GB") })),
		})),
		recurring: recurring.map(({ name, cron, lastStarted, lastState, next }) => ({
			name,
			cron,
			last: lastStarted && utcTime(lastStarted),
			outcome: lastState ? (OUTCOMES[lastState] ?? lastState) : "has not run yet",
			next: next && utcTime(next),
		})),
		dead: dead.jobs.map(({ died, attempts, ...job }) => ({
			...job,
			died: utcTime(died),
			attempts: attempts === 1 ? "one attempt" : `${attempts} attempts`,
		})),
		deadTotal:
			dead.total === 0
				? null
				: dead.total > shown
					? `${dead.total.toLocaleString("en-GB")} dead jobs, of which the latest ${shown} are shown.`
					: dead.total === 1
						? "One dead job."
						: `${dead.total} dead jobs.`,
	};
}
