import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "#app/platform/free-port.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";

/** Runs `work` beside a web process of its own on this database; with the megabytes that the process had at most. */
export async function withWeb<T>(
	databaseUrl: string,
	work: (url: string) => Promise<T>,
): Promise<{ result: T; peak: number }> {
	const port = await freePort();
	const child = fork(join(PROJECT_ROOT, "tests/bench/web-child.ts"), {
		env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: "error" },
	});
	const gone = once(child, "exit");
	try {
		await Promise.race([
			once(child, "message"),
			gone.then(() => Promise.reject(new Error("The web process ended."))),
		]);
		const result = await work(`http://127.0.0.1:${port}`);
		return { result, peak: peakMemory(child.pid) };
	} finally {
		child.kill("SIGTERM");
		await gone;
	}
}

/** Megabytes that a process has had at most; 0 where the system does not tell. */
function peakMemory(pid: number | undefined): number {
	try {
		const status = readFileSync(`/proc/${pid}/status`, "utf8");
		return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
	} catch {
		return 0; // Only Linux keeps this file.
	}
}
