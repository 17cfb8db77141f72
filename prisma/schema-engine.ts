import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const SCHEMA = fileURLToPath(new URL("./schema.prisma", import.meta.url));

/**
 * The SQL that leads from one schema.prisma (its text; none: an empty database) to today's; empty where they agree.
 * It compares texts only (its reading of a live database fails on PostgreSQL 18's "char" columns), yet asks for a
 * database to talk to: `databaseUrl` may be any.
 * The engine is Prisma's own in its WebAssembly form: the native one is not carried by any npm package.
 */
export async function scriptToSchema(databaseUrl: string, previousSchema?: string): Promise<string> {
	const today = [{ path: SCHEMA, content: await readFile(SCHEMA, "utf8") }];
	const { SchemaEngine } = await loadEngine();
	const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }));
	const engine = await SchemaEngine.new(
		{ datamodels: today.map((f) => [f.path, f.content]) },
		() => {},
		adapter,
	);
	try {
		const { stdout } = await engine.diff({
			from: previousSchema
				? { tag: "schemaDatamodel", files: [{ path: SCHEMA, content: previousSchema }] }
				: { tag: "empty" },
			to: { tag: "schemaDatamodel", files: today },
			script: true,
			exitCode: null,
			filters: { externalTables: [], externalEnums: [] },
		});
		return stdout ?? "";
	} finally {
		engine.free();
	}
}

async function loadEngine() {
	const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
	const folder = dirname(
		createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
	);
	const { instance } = await WebAssembly.instantiate(await readFile(join(folder, "schema_engine_bg.wasm")), {
		"./schema_engine_bg.js": bindings,
	});
	bindings.__wbg_set_wasm(instance.exports);
	(instance.exports.__wbindgen_start as () => void)();
	return bindings;
}
