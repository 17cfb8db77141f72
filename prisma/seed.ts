import { fileURLToPath } from "node:url";
import * as catalogue from "#app/domain/catalogue/index.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";

/** The day on which the files' facts were last gone over: prisma/catalogue/README.md says how. */
export const CATALOGUE_AS_OF = "2026-11-23";
const DIRECTORY = fileURLToPath(new URL("./catalogue/", import.meta.url));

/** Loads prisma/catalogue into the database at `databaseUrl`. Throws AppError("invalid") with every fault of the files. */
export async function loadCatalogue(options: { databaseUrl: string }): Promise<catalogue.LoadResult> {
	connectDatabase(options.databaseUrl, { connections: 2 });
	try {
		return await catalogue.loadCatalogue({
			directory: DIRECTORY,
			asOf: CATALOGUE_AS_OF,
			now: new Date().toISOString(),
		});
	} finally {
		await disconnectDatabase();
	}
}
