import { bootPlatform } from "../platform/boot.server.ts";
import { migrate } from "../platform/db/migrate.server.ts";
import { readEnvironment } from "../platform/env.server.ts";
import { generateClient, isClientFresh } from "./build-app.ts";
import { databaseForTool } from "./database.ts";
import { describeLoad } from "./describe-load.ts";
import { live } from "./lifetime.ts";

await live(async (lifetime) => {
	const environment = readEnvironment();
	bootPlatform(environment);
	const databaseUrl = await databaseForTool(environment, lifetime);
	await migrate({ databaseUrl });
	if (!isClientFresh()) await generateClient(lifetime.signal);
	const { loadCatalogue } = await import("../../prisma/seed.ts");
	console.log(`${describeLoad(await loadCatalogue({ databaseUrl }))}.`);
});
