import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { systemCode } from "../errors.ts";
import { commandLine, isRunning, processIdentity } from "../process-identity.server.ts";
import type { PostgresHome } from "./postgres-home.server.ts";

/** A PostgreSQL that was just spawned, and may not answer yet. */
export interface PostgresProcess {
	/** Settles when it has ended, by our will or not. */
	exited: Promise<void>;
	hasExited(): boolean;
	/** Ends it: connections are cut, the data is left clean. */
	stop(): Promise<void>;
}

/** What PostgreSQL needs of the environment; the rest (PGPORT, LANG, …) could only mislead it. */
export const POSTGRES_ENVIRONMENT = {
	LC_ALL: "C",
	PATH: "/usr/bin:/bin",
	TZ: "UTC",
} as object as NodeJS.ProcessEnv;

// The shell ends PostgreSQL when its standard input closes: when we say so, and also when we were killed.
const KEEPER = `
exec 3<&0 </dev/null
"$@" 3<&- & server=$!
( read -r _ <&3; kill -INT "$server" ) 2>/dev/null & watch=$!
wait "$server"; status=$?
kill "$watch" 2>/dev/null
[ -z "$REMOVE" ] || rm -rf "$REMOVE"
exit "$status"
`;
const PATIENCE_MS = 20_000;

/**
 * Spawns PostgreSQL in a session of its own (a Ctrl-C at the terminal must not reach it before we have finished), its
 * messages appended to the home's log. With `remove`, the home goes when PostgreSQL ends, even if we were killed.
 */
export function spawnPostgres(
	home: PostgresHome,
	settings: Record<string, string | number>,
	remove: boolean,
): PostgresProcess {
	const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	const log = openSync(home.log, "a");
	const child = spawn("/bin/sh", ["-c", KEEPER, "sh", home.binaries.postgres, "-D", home.data, ...options], {
		...home.user,
		cwd: "/",
		detached: true,
		stdio: ["pipe", log, log],
		env: { ...POSTGRES_ENVIRONMENT, REMOVE: remove ? home.folder : "" },
	});
	closeSync(log);
	child.unref();
	child.stdin?.on("error", () => {}); // The pipe breaks when PostgreSQL ended first; `exited` tells.
	let ended = false;
	const exited = new Promise<void>((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", () => {
			ended = true;
			resolve();
		});
	});
	exited.catch(() => {
		ended = true;
	});
	return {
		exited,
		hasExited: () => ended,
		async stop() {
			child.ref();
			const server = readPostmaster(home.data)?.pid;
			child.stdin?.end();
			const patience = setTimeout(() => server && !ended && signal(server, "SIGQUIT"), PATIENCE_MS);
			await exited.finally(() => clearTimeout(patience));
		},
	};
}

/** What PostgreSQL writes about itself into its data folder; undefined when none runs there (nor was killed there). */
export function readPostmaster(data: string): { pid: number; port: number; ready: boolean } | undefined {
	try {
		const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
		return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
	} catch (error) {
		if (systemCode(error) === "ENOENT") return undefined;
		throw error;
	}
}

/** Whether the PostgreSQL that `readPostmaster` told of runs; its id may meanwhile belong to another program. */
export function isPostgresOf(data: string, pid: number): boolean {
	return commandLine(pid)?.includes(data) ?? false;
}

/** Ends a PostgreSQL that an earlier, killed process of ours left behind, and the note of one that is gone. */
export async function stopLeftover(data: string): Promise<void> {
	const leftover = readPostmaster(data);
	if (!leftover) return;
	const identity = processIdentity(leftover.pid);
	if (!identity || !isPostgresOf(data, leftover.pid))
		return rmSync(join(data, "postmaster.pid"), { force: true });
	const gone = async (patience: number) => {
		const until = Date.now() + patience;
		while (isRunning(leftover.pid, identity) && Date.now() < until) await wait(20);
		return !isRunning(leftover.pid, identity);
	};
	signal(leftover.pid, "SIGINT");
	if (await gone(PATIENCE_MS)) return;
	signal(leftover.pid, "SIGQUIT");
	if (!(await gone(PATIENCE_MS)))
		throw new Error(`PostgreSQL (process ${leftover.pid}) in ${data} does not end.`);
}

function signal(pid: number, name: "SIGINT" | "SIGQUIT"): void {
	try {
		process.kill(pid, name);
	} catch (error) {
		if (systemCode(error) !== "ESRCH") throw error;
	}
}
