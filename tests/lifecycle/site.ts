import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { freePort } from "#app/platform/free-port.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";

/** A process of ours, started as a person would start it, in a process group of its own. */
export interface RunningCommand {
	child: ChildProcess;
	pid: number;
	port: number;
	/** Everything it has printed so far. */
	stdout(): string;
	stderr(): string;
	/** Waits until it has printed this; fails if it ends before. */
	printed(text: string): Promise<void>;
	/** Its exit code, or the signal that ended it. */
	ended: Promise<number | NodeJS.Signals | null>;
}

interface CommandOptions {
	/** Variables; DATABASE_URL is unset unless given here, PORT is a free one. */
	env?: Record<string, string>;
	/** The checkout to run in; this one by default. */
	root?: string;
	args?: readonly string[];
}

/** Starts one of our scripts, such as "app/start.ts". */
export async function run(script: string, { env = {}, root = PROJECT_ROOT, args = [] }: CommandOptions = {}) {
	const port = Number(env.PORT) || (await freePort());
	const child = spawn(process.execPath, [script, ...args], {
		cwd: root,
		detached: true,
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, VITEST: "", DATABASE_URL: "", PORT: String(port), ...env },
	});
	const said = { out: "", err: "" };
	const waiting = new Set<() => void>();
	const hear = (stream: "out" | "err") => (text: string) => {
		said[stream] += text;
		for (const check of waiting) check();
	};
	child.stdout.setEncoding("utf8").on("data", hear("out"));
	child.stderr.setEncoding("utf8").on("data", hear("err"));
	const ended = once(child, "close").then(([code, signal]) => code ?? signal);
	const printed = async (text: string) => {
		const heard = new Promise<void>((resolve) => {
			const check = () => said.out.includes(text) && resolve();
			waiting.add(check);
			check();
		});
		const tooEarly = ended.then((code) => {
			if (!said.out.includes(text))
				throw new Error(`Ended (${code}) before "${text}":\n${said.out}${said.err}`);
		});
		await Promise.race([heard, tooEarly]);
	};
	const command: RunningCommand = {
		child,
		pid: child.pid ?? 0,
		port,
		stdout: () => said.out,
		stderr: () => said.err,
		printed,
		ended,
	};
	return command;
}

/** A folder for data that PostgreSQL's user can reach, also as root. */
export function makeDataDir(): string {
	const parent = mkdtempSync(join(tmpdir(), "neuroai-lifecycle-"));
	chmodSync(parent, 0o755);
	return join(parent, "data");
}

/** Ends commands the hard way, if they still run, and removes their data once the database has let go of it. */
export async function discard(dataDir: string, commands: readonly RunningCommand[]): Promise<void> {
	for (const { child, ended } of commands) {
		child.kill("SIGKILL");
		await ended;
	}
	await vi.waitFor(() => expect(processesNaming(dataDir)).toEqual([]), { timeout: 20_000 });
	rmSync(join(dataDir, ".."), { recursive: true, force: true });
}

/** The command lines of all processes that name this folder. */
export function processesNaming(folder: string): string[] {
	return processes()
		.map(({ line }) => line)
		.filter((line) => line.includes(folder));
}

/** What a command that has ended left of itself: it should be nothing. */
export function leftovers({ pid }: RunningCommand, dataDir: string): string[] {
	const group = processes()
		.filter((process) => process.group === pid)
		.map(({ line }) => line);
	const lock = existsSync(join(dataDir, "lock")) ? ["the lock"] : [];
	return [...group, ...lock, ...processesNaming(dataDir)];
}

/** All processes but zombies, which have ended and wait for somebody to take note. */
function processes(): { group: number; line: string }[] {
	if (!existsSync("/proc/self/stat")) {
		const listed = execFileSync("ps", ["-A", "-ww", "-o", "pgid=,args="], { encoding: "utf8" });
		return listed.split("\n").map((line) => ({ group: Number.parseInt(line, 10), line }));
	}
	return readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.flatMap((pid) => {
			try {
				const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
				const [state, , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
				const line = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
				return state === "Z" ? [] : [{ group: Number(group), line }];
			} catch {
				return []; // It ended while we looked.
			}
		});
}
