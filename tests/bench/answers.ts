/** What was seen of one question: milliseconds from call to answer, and the large tables that a plan read whole. */
export type Answer = { what: string; p50: number; p95: number; scanned: string[] };

/** Answers as a table of Markdown. */
export function answersTable(answers: readonly Answer[]): string {
	return [
		"| question | p50 | p95 | read whole |",
		"|---|---:|---:|---|",
		...answers.map(
			({ what, p50, p95, scanned }) =>
				`| ${what} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${scanned.join(", ") || "none"} |`,
		),
	].join("\n");
}
