import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "#app/platform/db/connect.server.ts";
import { migrate } from "#app/platform/db/migrate.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { scriptToSchema } from "#prisma/schema-engine.ts";
import { createTestDatabase } from "#tests/setup/database.ts";

/**
 * What schema.prisma can say, read from the catalogs. Left out is what the migrations add on purpose: checks, triggers,
 * functions, partial indexes, text search configurations; and Prisma's own table.
 */
const CATALOGS = {
	columns: `SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type,
			a.attnotnull AS required, pg_get_expr(d.adbin, d.adrelid) AS "default", a.attidentity AS identity,
			a.attgenerated AS generated, a.attcollation::regcollation::text AS collation
		FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
		LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
		WHERE c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped AND $OURS
		ORDER BY 1, 2`,
	indexes: `SELECT pg_get_indexdef(i.indexrelid) AS definition, i.indisunique AS "unique", i.indisprimary AS "primary"
		FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE i.indpred IS NULL AND $OURS ORDER BY 1`,
	keys: `SELECT c.relname AS "table", k.conname AS name, pg_get_constraintdef(k.oid) AS definition
		FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
		WHERE k.contype IN ('p', 'u', 'f', 'x') AND $OURS ORDER BY 1, 2`,
	enums: `SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS labels
		FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
		WHERE t.typnamespace = 'public'::regnamespace GROUP BY 1 ORDER BY 1`,
};
const OURS = "c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'";

type Shape = Record<keyof typeof CATALOGS, Record<string, unknown>[]>;

async function readShape(databaseUrl: string): Promise<Shape> {
	const client = await connect(databaseUrl);
	try {
		const shape: Partial<Shape> = {};
		for (const name of Object.keys(CATALOGS) as (keyof Shape)[])
			shape[name] = (await client.query(CATALOGS[name].replace("$OURS", OURS))).rows;
		return shape as Shape;
	} finally {
		await client.end();
	}
}

async function run(databaseUrl: string, sql: string): Promise<void> {
	const client = await connect(databaseUrl);
	try {
		await client.query(sql);
	} finally {
		await client.end();
	}
}

test("the migrated database equals schema.prisma", async () => {
	const [migrated, described] = [
		await createTestDatabase("template0"),
		await createTestDatabase("template0"),
	];
	await migrate({ databaseUrl: migrated });
	await run(described, "CREATE EXTENSION citext; CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent");
	await run(described, await scriptToSchema(described));
	const shape = await readShape(described);
	expect(await readShape(migrated)).toEqual(shape);
	expect(Object.values(shape).filter((rows) => rows.length === 0)).toEqual([]);

	// That the comparison sees a difference of each kind.
	const drifts = [
		'ALTER TABLE "Talk" ALTER COLUMN "title" DROP NOT NULL',
		'ALTER TABLE "Talk" ALTER COLUMN "language" SET DEFAULT \'en\'',
		'ALTER TABLE "Talk" ALTER COLUMN "title" TYPE varchar(80)',
		'DROP INDEX "Talk_eventId_idx"',
		'ALTER TABLE "Talk" DROP CONSTRAINT "Talk_hostId_fkey"',
		"ALTER TYPE \"TalkKind\" ADD VALUE 'lecture'",
	];
	let before = shape;
	for (const drift of drifts) {
		await run(migrated, drift);
		const after = await readShape(migrated);
		expect(after, drift).not.toEqual(before);
		before = after;
	}
});

test("every model says in a sentence what one row is", () => {
	const lines = readFileSync(join(PROJECT_ROOT, "prisma/schema.prisma"), "utf8").split("\n");
	const models = lines.flatMap((line, at) => (/^model /.test(line) ? [{ line, above: lines[at - 1] }] : []));
	expect(models.length).toBeGreaterThan(10);
	expect(models.filter(({ above }) => !/^\/\/\/ \S.*[.:]$/.test(above ?? ""))).toEqual([]);
});
