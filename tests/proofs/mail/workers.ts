import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { WorkerOptions } from "./worker.ts";

export interface Worker {
	/** The signal that ended it; resolves when it is gone. */
	ended: Promise<NodeJS.Signals | null>;
	kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Starts a worker process; resolves when it takes jobs, or is dead already. */
export async function startMailWorker(options: WorkerOptions): Promise<Worker> {
	const script = join(dirname(fileURLToPath(import.meta.url)), "worker.ts");
	const args = ["--disable-warning=DeprecationWarning", script, JSON.stringify(options)];
	const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
	running.add(child);
	const ended = once(child, "exit").then(([, signal]) => {
		running.delete(child);
		return signal as NodeJS.Signals | null;
	});
	await Promise.race([once(child.stdout, "data"), ended]);
	return {
		ended,
		kill: async () => {
			child.kill("SIGKILL");
			await ended;
		},
	};
}

/** SIGKILL to whatever worker is left. */
export async function killWorkers(): Promise<void> {
	await Promise.all(
		[...running].map((child) => {
			const ended = once(child, "exit");
			child.kill("SIGKILL");
			return ended;
		}),
	);
}
