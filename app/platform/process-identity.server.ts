import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { systemCode } from "./errors.ts";

/**
 * What tells the running process with this id from a later one that got the same id: when it started. Undefined when
 * none runs (a zombie has ended).
 */
export function processIdentity(pid: number): string | undefined {
	if (!existsSync("/proc/self/stat")) {
		const started = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], {
			encoding: "utf8",
		}).stdout?.trim();
		return started || undefined;
	}
	const stat = readOptional(`/proc/${pid}/stat`);
	// The second field is the program's name in parentheses, which may itself hold spaces and parentheses.
	const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
	if (!fields || fields[0] === "Z" || fields[0] === "X") return undefined;
	return `${readOptional("/proc/sys/kernel/random/boot_id")?.trim()} ${fields[19]}`;
}

/** Whether the very process that had this identity still runs. */
export function isRunning(pid: number, identity: string): boolean {
	return processIdentity(pid) === identity;
}

/** The command line of a running process, arguments joined by spaces; undefined when none runs. */
export function commandLine(pid: number): string | undefined {
	if (existsSync("/proc/self/stat"))
		return readOptional(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ") || undefined;
	return (
		spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() || undefined
	);
}

function readOptional(path: string): string | undefined {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		// ESRCH: it ended between opening and reading.
		if (["ENOENT", "ESRCH"].includes(systemCode(error) ?? "")) return undefined;
		throw error;
	}
}
