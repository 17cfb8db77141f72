import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { JobProgress, type JobState } from "./job-progress.tsx";

const job: JobState = { id: "1", state: "running", done: 2, total: 5, note: null, failure: null };

function show(change: Partial<JobState>): string {
	return renderToStaticMarkup(
		<JobProgress job={{ ...job, ...change }} label="Reading your works" doneWords="All are read." />,
	);
}

test("a job under way has a bar with its name, and says in words how far it is", () => {
	expect(show({})).toBe(
		'<div class="job-progress"><label for="job-1">Reading your works</label><progress id="job-1" max="5" value="2"></progress><p role="status">2 of 5</p></div>',
	);
	expect(show({ note: "From ORCID" })).toContain("From ORCID: 2 of 5");
	expect(show({ total: null })).toContain('<progress id="job-1"></progress><p role="status">Under way.</p>');
	expect(show({ state: "waiting", done: 0, total: null })).toContain("Waits for its turn.");
	expect(show({ total: 0, done: 0 })).toContain('max="1" value="0"');
});

test("a job that has ended has no bar, and says what came of it", () => {
	expect(show({ state: "done", done: 5 })).toBe(
		'<div class="job-progress"><p>Reading your works</p><p role="status">All are read.</p></div>',
	);
	expect(show({ state: "failed", failure: "ORCID does not answer." })).toContain("ORCID does not answer.");
	expect(show({ state: "failed" })).toContain("This did not work.");
});
