import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../errors.ts";
import type { PostgresHome } from "./postgres-home.server.ts";
import { POSTGRES_ENVIRONMENT } from "./postgres-process.server.ts";

/** The name of the embedded PostgreSQL's only user and of its database. */
export const DATABASE = "neuroai";

// macOS has no C.UTF-8 of its own before version 15; PostgreSQL's built-in one is the same everywhere.
const LOCALE =
	process.platform === "darwin"
		? ["--locale=C", "--lc-ctype=en_US.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
		: ["--locale=C.UTF-8"];

/**
 * Makes the data folder if there is none yet; half-made ones (killed meanwhile) never count. A password is drawn and
 * kept beside it, for its owner's eyes.
 * Throws AppError("unavailable") when the data is of another major version or can't be made.
 */
export async function initializeData(home: PostgresHome, careless: boolean): Promise<void> {
	if (existsSync(home.data)) return assertSameMajor(home);
	const draft = `${home.data}.new`;
	const passwordForInit = join(home.folder, "postgres-password.new");
	const password = randomBytes(24).toString("base64url");
	// Retried: an initdb whose parent was killed may still be writing there.
	rmSync(draft, { recursive: true, force: true, maxRetries: 10 });
	rmSync(passwordForInit, { force: true });
	writeFileSync(home.password, password, { mode: 0o600 });
	writeFileSync(passwordForInit, password, { mode: 0o600 });
	mkdirSync(draft, { mode: 0o700 });
	if (home.user) for (const path of [draft, passwordForInit]) chownSync(path, home.user.uid, home.user.gid);
	try {
		await initdb(home, [
			`--pgdata=${draft}`,
			"--encoding=UTF8",
			...LOCALE,
			`--username=${DATABASE}`,
			`--pwfile=${passwordForInit}`,
			"--auth=scram-sha-256",
			...(careless ? ["--no-sync"] : []),
		]);
		renameSync(draft, home.data);
	} finally {
		rmSync(passwordForInit, { force: true });
		rmSync(draft, { recursive: true, force: true });
	}
}

/** The address of the database in this folder at this port, with the password that is kept there. */
export function embeddedUrl(folder: string, port: number): string {
	const password = readFileSync(join(folder, "postgres-password"), "utf8").trim();
	return `postgresql://${DATABASE}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

function assertSameMajor({ data, binaries }: PostgresHome): void {
	const found = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
	if (found === binaries.major) return;
	throw new AppError(
		"unavailable",
		`The data in ${data} was written by PostgreSQL ${found}, and this is ${binaries.major}: set another DATA_DIR, or move it with pg_dump of version ${found}.`,
	);
}

function initdb(home: PostgresHome, args: string[]): Promise<void> {
	return new Promise((resolve, reject) => {
		// Detached: a Ctrl-C at the terminal is ours to handle.
		const child = spawn(home.binaries.initdb, args, {
			...home.user,
			cwd: "/",
			detached: true,
			env: POSTGRES_ENVIRONMENT,
			stdio: ["ignore", "ignore", "pipe"],
		});
		let complaint = "";
		child.stderr.setEncoding("utf8").on("data", (text: string) => {
			complaint += text;
		});
		child.once("error", reject);
		child.once("close", (status) => {
			if (status === 0) return resolve();
			const why = complaint.trim().replaceAll(/\s+/g, " ");
			reject(new AppError("unavailable", `A database could not be made in ${home.folder}: ${why}`));
		});
	});
}
