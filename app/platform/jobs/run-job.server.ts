import type { JobResult, JobWithMetadata } from "pg-boss";
import { ZodError } from "zod";
import { log, redact } from "../log.server.ts";
import { type AnyJob, GiveUp } from "./define-job.server.ts";
import { beginProgress, endProgress, noteProgress, WATCHED } from "./progress.server.ts";

/** Makes one attempt at a job, whatever comes of it, and says how pg-boss should settle it. Logs what failed, never its payload. */
export async function runJob(job: AnyJob, given: JobWithMetadata): Promise<JobResult> {
	// A redriven job has a new id; whoever waits knows the first.
	const jobId = given.sourceRootId ?? given.id;
	const attempt = given.retryCount + 1;
	const watched = given.groupId === WATCHED.id;
	const begun = performance.now();
	try {
		const payload = job.payload.parse(given.data);
		if (watched) await beginProgress(jobId);
		await job.run(payload, {
			jobId,
			attempt,
			signal: given.signal,
			progress: async (...made) => {
				if (watched) await noteProgress(jobId, ...made);
			},
		});
		if (watched) await endProgress(jobId);
		log.debug("Job done", { name: job.name, jobId, ms: Math.round(performance.now() - begun) });
		return { id: given.id, status: "completed" };
	} catch (error) {
		const hopeless = error instanceof GiveUp || error instanceof ZodError;
		const last = hopeless || given.retryCount >= given.retryLimit;
		log.error(last ? "Job failed for good" : "Job failed, and will be tried again", {
			name: job.name,
			jobId,
			attempt,
			error,
		});
		if (last && watched) await endProgress(jobId, error).catch(() => {}); // The database may be what failed.
		return {
			id: given.id,
			status: hopeless ? "deadletter" : "failed",
			output: { message: firstLine(error) },
		};
	}
}

/** The first line of what went wrong, without addresses: it is kept for longer than those whom it may name. */
function firstLine(error: unknown): string {
	if (error instanceof ZodError) return "The payload is not what the job takes.";
	const message = error instanceof Error ? error.message : String(error);
	const [line = ""] = message.trim().split("\n", 1);
	return redact(line)
		.replaceAll(/[^\s@<>"'()=:/]+@[^\s@<>"'()/:]+/g, "[address]")
		.slice(0, 300);
}
