import { useEffect, useState } from "react";

/** How far a job has come, as /jobs/ID tells it. */
export type JobState = {
	id: string;
	state: "waiting" | "running" | "done" | "failed";
	done: number;
	total: number | null;
	note: string | null;
	failure: string | null;
};

export type JobProgressProps = {
	job: JobState;
	/** What is done: "Reading your works from ORCID". */
	label: string;
	/** What is said when it has gone well. */
	doneWords: string;
	/** It has ended while the page was open: the page may read anew what came of it. */
	onEnd?: () => void;
	/** Milliseconds between two looks. */
	interval?: number;
};

/**
 * Shows how far a job has come, and looks again by itself until it has ended. Without scripts the page does so as a whole: its
 * route says `export const handle = refreshWhile(…)`.
 */
export function JobProgress({ job, label, doneWords, onEnd, interval = 1000 }: JobProgressProps) {
	const [seen, setSeen] = useState(job);
	// After a new look of the page as a whole its word counts.
	const current = seen.id === job.id && !isOver(job) ? seen : job;
	const over = isOver(current);
	const { id } = job;
	useEffect(() => {
		if (over) return;
		const stop = new AbortController();
		let timer: ReturnType<typeof setTimeout>;
		const look = async () => {
			const next = await readJob(id, stop.signal);
			if (stop.signal.aborted) return;
			if (next) setSeen(next);
			if (next && isOver(next)) onEnd?.();
			// One that can't be read now may be in a while: the line may be down.
			else timer = setTimeout(look, next ? interval : interval * 5);
		};
		timer = setTimeout(look, interval);
		return () => {
			stop.abort();
			clearTimeout(timer);
		};
	}, [id, over, interval, onEnd]);
	return (
		<div className="job-progress">
			{over ? (
				<p>{label}</p>
			) : (
				<>
					<label htmlFor={`job-${id}`}>{label}</label>
					<progress
						id={`job-${id}`}
						{...(current.total !== null && { max: Math.max(current.total, 1), value: current.done })}
					/>
				</>
			)}
			<p role="status">{wordsOf(current, doneWords)}</p>
		</div>
	);
}

async function readJob(id: string, signal: AbortSignal): Promise<JobState | undefined> {
	try {
		const answer = await fetch(`/jobs/${id}`, { headers: { Accept: "application/json" }, signal });
		return answer.ok && !answer.redirected ? ((await answer.json()) as JobState) : undefined;
	} catch {
		return undefined;
	}
}

function isOver({ state }: JobState): boolean {
	return state === "done" || state === "failed";
}

function wordsOf({ state, done, total, note, failure }: JobState, doneWords: string): string {
	if (state === "failed") return failure ?? "This did not work.";
	if (state === "done") return doneWords;
	if (state === "waiting") return "Waits for its turn.";
	const count = total === null ? "" : `${done} of ${total}`;
	return [note, count].filter(Boolean).join(": ") || "Under way.";
}

/** The handle of a page that shows a job: reads from the page's data whether it should be loaded anew where no script runs. */
export function refreshWhile<Data>(running: (data: Data) => boolean): { refresh: (data: Data) => boolean } {
	return { refresh: running };
}
