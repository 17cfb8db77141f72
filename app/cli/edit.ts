import { parseArgs } from "node:util";
import { asRecordKind, editField } from "#app/domain/catalogue/index.server.ts";
import { bootPlatform } from "#app/platform/boot.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { databaseForTool } from "./database.ts";
import { live } from "./lifetime.ts";

const USAGE = `Sets one field of one record; later loads of the catalogue keep it.

  npm run edit -- event ccn-2027 url https://2027.ccneuro.org/ --by "Ada Example" --reason "announced on the list"`;

// npm run edit: corrections by hand, until the forms for them exist.
await live(async (lifetime) => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { by: { type: "string" }, reason: { type: "string" } },
	});
	const [kind, slug, field, value] = positionals;
	if (positionals.length !== 4 || !values.by || !values.reason) throw new AppError("invalid", USAGE);
	const environment = readEnvironment();
	bootPlatform(environment);
	connectDatabase(await databaseForTool(environment, lifetime), { connections: 2 });
	try {
		await editField({
			recordKind: asRecordKind(kind ?? ""),
			slug: slug ?? "",
			field: field ?? "",
			value: value ?? "",
			by: values.by,
			reason: values.reason,
			now: now().toString(),
		});
		console.log(`Set ${field} of ${kind} ${slug}.`);
	} finally {
		await disconnectDatabase();
	}
});
