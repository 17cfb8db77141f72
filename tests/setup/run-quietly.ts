import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { VARIABLE_NAMES } from "../../app/platform/env.server.ts";
import { PROJECT_ROOT } from "../../app/platform/root.server.ts";

const PATIENCE_MS = 20_000;
let current: ChildProcess | undefined;
let stopping = false;

/** Runs a script with this Node in the checkout and keeps what it says. What the product reads is unset for it. */
export async function runQuietly(
	script: string,
	args: readonly string[],
): Promise<{ ok: boolean; words: string }> {
	const env = { ...process.env };
	for (const name of [...VARIABLE_NAMES, "NODE_ENV", "VITEST"]) delete env[name];
	const child = spawn(process.execPath, [script, ...args], {
		cwd: PROJECT_ROOT,
		env,
		stdio: ["ignore", "pipe", "pipe"],
		// A group of its own: Ctrl-C reaches it through us, once, so that it can stop its databases.
		detached: true,
	});
	current = child;
	let words = "";
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding("utf8").on("data", (text: string) => {
			words += text;
		});
	const status = await new Promise<number | null>((resolve, reject) => {
		child.once("error", reject);
		child.once("close", resolve);
	});
	current = undefined;
	// Whoever asked us to end does not want the steps that are left.
	if (stopping) await new Promise(() => {});
	return { ok: status === 0, words };
}

/** On SIGINT and SIGTERM asks what runs to end and lets it finish its cleaning up; then exits with 130. */
export function stopOnSignal(): void {
	for (const name of ["SIGINT", "SIGTERM"] as const)
		process.on(name, async () => {
			if (stopping) return;
			stopping = true;
			const child = current;
			if (child?.pid) {
				const ended = new Promise((resolve) => child.once("close", resolve));
				child.kill("SIGINT");
				await Promise.race([ended, wait(PATIENCE_MS)]);
				killGroup(child.pid);
			}
			process.exit(130);
		});
}

function killGroup(group: number): void {
	try {
		process.kill(-group, "SIGKILL");
	} catch {
		// All of it has ended.
	}
}
