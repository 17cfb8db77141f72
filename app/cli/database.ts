import { existsSync } from "node:fs";
import { relative } from "node:path";
import { runningEmbeddedPostgres, startEmbeddedPostgres } from "../platform/db/embedded-postgres.server.ts";
import type { Environment } from "../platform/env.server.ts";
import { AppError } from "../platform/errors.ts";
import { PROJECT_ROOT } from "../platform/root.server.ts";
import type { Lifetime } from "./lifetime.ts";

/**
 * The address of a database that runs already: DATABASE_URL's, or the embedded one of a start that is under way.
 * Throws AppError("unavailable") when there is none.
 */
export function runningDatabase(environment: Environment): string {
	const url = environment.DATABASE_URL ?? runningEmbeddedPostgres(environment.DATA_DIR);
	if (url !== undefined) return url;
	throw new AppError(
		"unavailable",
		"There is no database: set DATABASE_URL, or run npm start beside this, which brings its own.",
	);
}

/**
 * The address of a database for a tool's short life: one that runs already, or else the embedded one, started for it.
 * Throws as `startEmbeddedPostgres`.
 */
export async function databaseForTool(environment: Environment, lifetime: Lifetime): Promise<string> {
	const running = environment.DATABASE_URL ?? runningEmbeddedPostgres(environment.DATA_DIR);
	return running ?? (await holdEmbedded(environment, lifetime)).url;
}

/** Starts the embedded database for as long as this process lives, which ends when the database does. */
export async function holdEmbedded({ DATA_DIR }: Environment, lifetime: Lifetime) {
	const postgres = await startEmbeddedPostgres({ dataDir: DATA_DIR });
	let wanted = true;
	lifetime.holds("The database", async () => {
		wanted = false;
		await postgres.stop();
	});
	void postgres.exited.then(() => {
		if (wanted)
			lifetime.fail(
				new AppError(
					"unavailable",
					`The embedded PostgreSQL ended by itself: see ${postgres.folder}/postgres.log.`,
				),
			);
	});
	return postgres;
}

/** A path as people like to read it: relative where it lies in the checkout. */
export function readable(path: string): string {
	const inside = relative(PROJECT_ROOT, path);
	return inside.startsWith("..") || !existsSync(path) ? path : inside || ".";
}
