import type { Answer } from "./answers.ts";
import { explain, recordStatements } from "./plans.ts";

const REPEATS = 20;

/** One thing that pages ask the domain, in several wordings. */
export interface Question {
	what: string;
	ask: (() => Promise<unknown>)[];
}

/** Asks each wording many times, one after the other; the time is the caller's, from call to answer. */
export async function measureQuestion(
	{ what, ask: wordings }: Question,
	url: string,
	tables: readonly string[],
): Promise<Answer> {
	const times: number[] = [];
	for (let turn = 0; turn < REPEATS; turn++) {
		for (const one of wordings) {
			const start = performance.now();
			await one();
			times.push(performance.now() - start);
		}
	}
	times.sort((one, other) => one - other);
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
	const statements = await recordStatements(() => Promise.all(wordings.map((one) => one())));
	const plans = await explain(url, statements);
	const scanned = [...new Set(plans.flatMap((plan) => plan.scanned))].filter((table) =>
		tables.includes(table),
	);
	return { what, p50: at(0.5), p95: at(0.95), scanned };
}
