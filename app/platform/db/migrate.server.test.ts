import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { connect } from "./connect.server.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.server.ts";
import { migrate, pendingMigrations } from "./migrate.server.ts";
import { MIGRATIONS_FOLDER, readMigrations } from "./migrations.server.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FIRST = "20260101000000_first";
const SECOND = "20260201000000_second";
const MIGRATIONS = {
	[FIRST]: "CREATE TABLE person (name text);\nINSERT INTO person VALUES ('Ada');\n",
	[SECOND]: "ALTER TABLE person ADD COLUMN born int;\n",
};

let postgres: EmbeddedPostgres;
let folder: string;
let databaseUrl: string;
let databases = 0;

beforeAll(async () => {
	postgres = await startEmbeddedPostgres({ ephemeral: true });
});
afterAll(async () => {
	await postgres?.stop();
});
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "neuroai-migrations-"));
	const name = `migrate_${++databases}`;
	await run(`CREATE DATABASE ${name}`, postgres.url);
	databaseUrl = Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
	return () => rmSync(folder, { recursive: true });
});

function lay(migrations: Record<string, string>): void {
	for (const [name, sql] of Object.entries(migrations)) {
		mkdirSync(join(folder, name), { recursive: true });
		writeFileSync(join(folder, name, "migration.sql"), sql);
	}
}

async function run(sql: string, url = databaseUrl): Promise<unknown[]> {
	const client = await connect(url);
	try {
		return (await client.query({ text: sql, rowMode: "array" })).rows;
	} finally {
		await client.end();
	}
}

test("applies what is missing, in order, once", async () => {
	lay({ [FIRST]: MIGRATIONS[FIRST] });
	expect(await migrate({ databaseUrl, folder })).toEqual([FIRST]);
	lay(MIGRATIONS);
	expect(await pendingMigrations({ databaseUrl, folder })).toEqual([SECOND]);
	expect(await migrate({ databaseUrl, folder })).toEqual([SECOND]);
	expect(await migrate({ databaseUrl, folder })).toEqual([]);
	expect(await pendingMigrations({ databaseUrl, folder })).toEqual([]);
	expect(await run("SELECT name, born FROM person")).toEqual([["Ada", null]]);
});

test("looking for what is missing leaves an empty database empty", async () => {
	lay(MIGRATIONS);
	expect(await pendingMigrations({ databaseUrl, folder })).toEqual([FIRST, SECOND]);
	expect(await run("SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public'")).toEqual([[0]]);
});

test("two processes at once apply each migration once", async () => {
	lay(MIGRATIONS);
	const applied = await Promise.all([1, 2, 3].map(() => migrate({ databaseUrl, folder })));
	expect(applied.flat()).toEqual([FIRST, SECOND]);
});

test("a migration that fails leaves nothing of itself, and what came before it", async () => {
	lay({ [FIRST]: MIGRATIONS[FIRST], [SECOND]: "CREATE TABLE half (a int); SELECT 1/0;" });
	await expect(migrate({ databaseUrl, folder })).rejects.toMatchObject({
		code: "invalid",
		message: `The migration ${SECOND} failed and was undone: division by zero.`,
	});
	expect(await run("SELECT to_regclass('half'), (SELECT count(*)::int FROM _prisma_migrations)")).toEqual([
		[null, 1],
	]);
	lay(MIGRATIONS);
	expect(await migrate({ databaseUrl, folder })).toEqual([SECOND]);
});

test("a schema newer than the code is refused", async () => {
	lay(MIGRATIONS);
	await migrate({ databaseUrl, folder });
	rmSync(join(folder, SECOND), { recursive: true });
	const refusal = {
		code: "conflict",
		message: `The database is newer than this code (it has the migration ${SECOND}): update the code, or use another database.`,
	};
	await expect(migrate({ databaseUrl, folder })).rejects.toMatchObject(refusal);
	await expect(pendingMigrations({ databaseUrl, folder })).rejects.toMatchObject(refusal);
});

test("a migration changed after it was applied is refused", async () => {
	lay(MIGRATIONS);
	await migrate({ databaseUrl, folder });
	lay({ [FIRST]: "-- changed\n" });
	await expect(migrate({ databaseUrl, folder })).rejects.toMatchObject({
		code: "conflict",
		message: `The migration ${FIRST} was changed after this database had applied it: restore the file, or use another database.`,
	});
});

test("a migration that another tool left halfway is refused, one rolled back is applied again", async () => {
	lay(MIGRATIONS);
	await migrate({ databaseUrl, folder });
	await run(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${SECOND}'`);
	await expect(migrate({ databaseUrl, folder })).rejects.toMatchObject({
		code: "conflict",
		message: `The migration ${SECOND} stopped halfway in this database: repair it with Prisma's "migrate resolve".`,
	});
	await run("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL");
	await run("ALTER TABLE person DROP COLUMN born");
	expect(await migrate({ databaseUrl, folder })).toEqual([SECOND]);
});

test("a database that can't be reached is named in one sentence, without its password", async () => {
	await expect(
		migrate({ databaseUrl: "postgresql://me:hunter2@127.0.0.1:1/x", folder }),
	).rejects.toMatchObject({
		code: "unavailable",
		message: "The database postgresql://me:***@127.0.0.1:1/x can't be used: nothing answers there.",
	});
});

test("a wrong password and a missing database are told apart", async () => {
	const wrong = Object.assign(new URL(databaseUrl), { password: "hunter2" });
	await expect(migrate({ databaseUrl: wrong.href, folder })).rejects.toThrow(
		/ can't be used: it refuses the password\.$/,
	);
	const missing = Object.assign(new URL(databaseUrl), { pathname: "/missing" });
	await expect(migrate({ databaseUrl: missing.href, folder })).rejects.toThrow(
		/ can't be used: it has no database of that name\.$/,
	);
});

test("Prisma's own engine agrees with what was written down", async () => {
	await migrate({ databaseUrl });
	const { SchemaEngine } = await loadEngine();
	const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }));
	const engine = await SchemaEngine.new(
		{ datamodels: [["schema.prisma", PRISMA_SCHEMA]] },
		() => {},
		adapter,
	);
	try {
		const lockfile = {
			path: "migration_lock.toml",
			content: readFileSync(join(MIGRATIONS_FOLDER, "migration_lock.toml"), "utf8"),
		};
		const migrationDirectories = readMigrations(MIGRATIONS_FOLDER).map(({ name, sql }) => ({
			path: name,
			migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
		}));
		const migrationsList = {
			baseDir: MIGRATIONS_FOLDER,
			lockfile,
			shadowDbInitScript: "",
			migrationDirectories,
		};
		const filters = { externalTables: [], externalEnums: [] };
		expect(
			await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
		).toMatchObject({
			history: null,
			failedMigrationNames: [],
			editedMigrationNames: [],
			hasMigrationsTable: true,
		});
	} finally {
		engine.free();
	}
});

const PRISMA_SCHEMA = 'datasource db {\n  provider = "postgresql"\n}\n';

async function loadEngine() {
	const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
	const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
	const { instance } = await WebAssembly.instantiate(
		readFileSync(join(dirname(file), "schema_engine_bg.wasm")),
		{
			"./schema_engine_bg.js": bindings,
		},
	);
	bindings.__wbg_set_wasm(instance.exports);
	(instance.exports.__wbindgen_start as () => void)();
	return bindings;
}
