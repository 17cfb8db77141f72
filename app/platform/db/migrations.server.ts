import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../root.server.ts";

/** One step of the database's schema, as Prisma lays it out: `prisma/migrations/<name>/migration.sql`. */
export interface Migration {
	/** The folder's name; names sort in the order of application. */
	name: string;
	sql: string;
	/** SHA-256 of the file, in hex, which is what Prisma writes down too. */
	checksum: string;
}

/** Where the code's own migrations lie. */
export const MIGRATIONS_FOLDER = join(PROJECT_ROOT, "prisma/migrations");

/** All migrations of a folder, in the order of application. */
export function readMigrations(folder: string): Migration[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
		.map((entry) => entry.name)
		.sort()
		.map((name) => {
			const bytes = readFileSync(join(folder, name, "migration.sql"));
			return {
				name,
				sql: bytes.toString("utf8"),
				checksum: createHash("sha256").update(bytes).digest("hex"),
			};
		});
}
