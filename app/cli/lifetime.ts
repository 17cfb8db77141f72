import { isAppError } from "../platform/errors.ts";
import { log, redact } from "../platform/log.server.ts";

/** The life of one process: from its start until it is asked to end, or fails. */
export interface Lifetime {
	/** Aborted as soon as the process shall end. */
	readonly signal: AbortSignal;
	/** Registers what the process holds; the last registered stops first. */
	holds(name: string, stop: () => Promise<void> | void): void;
	/** Ends the process with exit code 1 on account of this. */
	fail(error: unknown): void;
	/** Settles when the process shall end. */
	asked(): Promise<void>;
}

const STOP_PATIENCE_MS = 30_000;

/**
 * Runs a command from start to exit. SIGINT and SIGTERM ask it to end, once: the same signal often comes
 * twice, from the terminal and from npm, and must not cut short what is being finished. What it holds is stopped in
 * any case. Exit code 0; after a failure 1, with one sentence on standard error where the failure was expected.
 */
export async function live(body: (lifetime: Lifetime) => Promise<void>): Promise<never> {
	const end = new AbortController();
	const held: { name: string; stop: () => Promise<void> | void }[] = [];
	const failures: unknown[] = [];
	const fail = (error: unknown) => {
		failures.push(error);
		end.abort();
	};
	for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => end.abort());
	process.on("uncaughtException", fail);
	// Whoever read our lines may be gone (`npm start | head`); that is no reason to stop.
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
	const asked = new Promise<void>((resolve) =>
		end.signal.addEventListener("abort", () => resolve(), { once: true }),
	);
	// What the process holds may not keep Node running by itself (a worker between two jobs).
	const awake = setInterval(() => {}, 2 ** 30);
	try {
		await body({
			signal: end.signal,
			holds: (name, stop) => held.push({ name, stop }),
			fail,
			asked: () => asked,
		});
	} catch (error) {
		if (!(end.signal.aborted && isAbort(error))) failures.push(error);
	}
	for (const { name, stop } of held.reverse()) {
		try {
			await inTime(name, stop());
		} catch (error) {
			failures.push(error);
		}
	}
	clearInterval(awake);
	for (const failure of failures) tell(failure);
	process.exit(failures.length > 0 ? 1 : 0);
}

function tell(failure: unknown): void {
	if (isAppError(failure)) process.stderr.write(`${redact(failure.message)}\n`);
	else log.error("Unexpected failure", { error: failure });
}

function isAbort(error: unknown): boolean {
	return error instanceof Error && error.name === "AbortError";
}

async function inTime(name: string, stopping: Promise<void> | void): Promise<void> {
	const { promise, reject } = Promise.withResolvers<never>();
	const late = setTimeout(() => reject(new Error(`${name} did not stop in time.`)), STOP_PATIENCE_MS);
	await Promise.race([stopping, promise]).finally(() => clearTimeout(late));
}
