import { migrate } from "../platform/db/migrate.server.ts";
import { readEnvironment } from "../platform/env.server.ts";
import { databaseForTool } from "./database.ts";
import { live } from "./lifetime.ts";

await live(async (lifetime) => {
	const applied = await migrate({ databaseUrl: await databaseForTool(readEnvironment(), lifetime) });
	console.log(applied.length === 0 ? "The schema is up to date." : `Applied ${applied.join(", ")}.`);
});
