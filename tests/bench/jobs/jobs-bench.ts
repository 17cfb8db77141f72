import type { BenchPart } from "../part.ts";
import { type JobFigures, measureJobs } from "./measure-jobs.ts";

/** What the job queue itself costs, and how soon a job begins. */
export const jobsBench: BenchPart = {
	name: "jobs",
	async run({ createDatabase }) {
		return section(await measureJobs(await createDatabase()));
	},
};

function section({ rates, latency }: JobFigures): string {
	const rows = rates.map(
		({ what, jobs, perSecond: [one, two] }) =>
			`| ${what} | ${whole(jobs)} | ${whole(one)} | ${whole(two)} | ${(two / one).toFixed(2)} |`,
	);
	return `## Background jobs

Jobs that do nothing, so that the queue's own cost is seen. Each worker is a process of its own with its usual limits (two jobs of a kind side
by side, or two batches). Jobs a second, from the first that is done to the last; two workers and PostgreSQL share the cores.

| how | jobs | 1 worker | 2 workers | 2 ÷ 1 |
|---|---:|---:|---:|---:|
${rows.join("\n")}

From the commit that enqueues a job to its beginning, on an idle worker, in milliseconds: p50 ${latency.p50.toFixed(0)}, p95 ${latency.p95.toFixed(0)}. Aim: a mail with a code
is on its way within a second.`;
}

function whole(value: number): string {
	return Math.round(value).toLocaleString("en-GB");
}
