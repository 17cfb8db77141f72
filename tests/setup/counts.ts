/** How many tests (and checks) went which way. */
export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
	/** Whether tests were found at all; unset for a check. */
	tests?: boolean;
}

interface Report {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	numTotalTests: number;
	testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** What vitest's JSON report counts; a run that failed without a failing test (a broken file or set-up) has one. */
export function readCounts(report: string | undefined, ok: boolean): Counts {
	if (report === undefined) return { passed: 0, failed: 1, skipped: 0, tests: false };
	const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numTotalTests, testResults } =
		JSON.parse(report) as Report;
	const brokenFiles = testResults.filter(
		({ status, assertionResults }) =>
			status === "failed" && !assertionResults.some((test) => test.status === "failed"),
	);
	const failed = numFailedTests + brokenFiles.length;
	return {
		passed: numPassedTests,
		failed: failed === 0 && !ok ? 1 : failed,
		skipped: numPendingTests + numTodoTests,
		tests: numTotalTests + brokenFiles.length > 0,
	};
}

export function addUp(counts: readonly Counts[]): Counts {
	const sum = (key: "passed" | "failed" | "skipped") => counts.reduce((total, each) => total + each[key], 0);
	return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

export function countsLine({ passed, failed, skipped }: Counts): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
