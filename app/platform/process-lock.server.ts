import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { AppError, systemCode } from "./errors.ts";
import { isRunning, processIdentity } from "./process-identity.server.ts";

interface Holder {
	pid: number;
	identity: string;
}

/**
 * Takes the lock file at `path` for this process and returns what gives it back. The lock of a process that has ended
 * (killed, power lost) is taken over. Throws AppError("conflict") with the sentence for the holder's process id.
 */
export function acquireLock(path: string, sentence: (pid: number) => string): () => void {
	const own = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) });
	const draft = `${path}.${process.pid}`;
	writeFileSync(draft, own);
	try {
		// A link appears with its content at once, so nobody ever reads a half-written lock.
		while (!tryLink(draft, path)) evict(path, sentence);
	} finally {
		rmSync(draft, { force: true });
	}
	return () => {
		if (read(path) === own) rmSync(path, { force: true });
	};
}

/** The id of the living process that holds this lock. */
export function lockHolder(path: string): number | undefined {
	const holder = parse(read(path));
	return holder && isRunning(holder.pid, holder.identity) ? holder.pid : undefined;
}

function tryLink(draft: string, path: string): boolean {
	try {
		linkSync(draft, path);
		return true;
	} catch (error) {
		if (systemCode(error) === "EEXIST") return false;
		throw error;
	}
}

function evict(path: string, sentence: (pid: number) => string): void {
	const found = read(path);
	if (found === undefined) return;
	const holder = parse(found);
	if (holder && isRunning(holder.pid, holder.identity)) throw new AppError("conflict", sentence(holder.pid));
	const aside = `${path}.${process.pid}.stale`;
	try {
		renameSync(path, aside);
	} catch (error) {
		if (systemCode(error) === "ENOENT") return;
		throw error;
	}
	// Between reading and renaming someone else may have taken it over: then it is theirs, put it back.
	if (read(aside) !== found) tryLink(aside, path);
	rmSync(aside, { force: true });
}

function read(path: string): string | undefined {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if (systemCode(error) === "ENOENT") return undefined;
		throw error;
	}
}

function parse(text: string | undefined): Holder | undefined {
	try {
		const { pid, identity } = JSON.parse(text ?? "null") ?? {};
		return Number.isInteger(pid) && typeof identity === "string" ? { pid, identity } : undefined;
	} catch {
		// A lock that is no JSON was not written by us in one piece: nobody holds it.
		return undefined;
	}
}
