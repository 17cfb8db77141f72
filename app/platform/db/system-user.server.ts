import { spawnSync } from "node:child_process";
import { AppError } from "../errors.ts";

/** A user of this machine by its numbers. */
export interface SystemUser {
	uid: number;
	gid: number;
}

const WAYS_TO_MAKE_ONE = [
	["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/bin/false", "postgres"],
	["adduser", "--system", "--group", "--no-create-home", "postgres"],
	["adduser", "-S", "-H", "-D", "postgres"],
] as const;

/** Whether this process is root, whom PostgreSQL refuses to run as. */
export function isRoot(): boolean {
	return process.getuid?.() === 0;
}

/**
 * The user `postgres` of this machine, made if it is missing; only root may ask.
 * Throws AppError("unavailable") when it can't be made.
 */
export function postgresUser(): SystemUser {
	const existing = lookUp();
	if (existing) return existing;
	for (const [command, ...args] of WAYS_TO_MAKE_ONE) {
		spawnSync(command, args);
		const made = lookUp();
		if (made) return made;
	}
	throw new AppError(
		"unavailable",
		'PostgreSQL refuses to run as root, and a user "postgres" could not be made: start as an ordinary user, or set DATABASE_URL.',
	);
}

/** Whether this user may run or enter every one of these files and folders. */
export function canReach(user: SystemUser, paths: readonly string[]): boolean {
	const script = 'for path do [ -x "$path" ] || exit 1; done';
	return spawnSync("/bin/sh", ["-c", script, "sh", ...paths], { ...user, cwd: "/" }).status === 0;
}

function lookUp(): SystemUser | undefined {
	const [uid, gid] = ["-u", "-g"].map((flag) =>
		spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout?.trim(),
	);
	return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
