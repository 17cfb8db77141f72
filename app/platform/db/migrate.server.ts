import { randomUUID } from "node:crypto";
import type pg from "pg";
import { AppError } from "../errors.ts";
import { installQueues } from "../jobs/queues.server.ts";
import { connect } from "./connect.server.ts";
import { MIGRATIONS_FOLDER, type Migration, readMigrations } from "./migrations.server.ts";

interface MigrateOptions {
	databaseUrl: string;
	/** Where the migrations lie; the code's own by default. */
	folder?: string;
}

interface AppliedMigration {
	migration_name: string;
	checksum: string;
	finished: boolean;
}

// Prisma's own lock, so that its tools and we never migrate at the same time.
const LOCK = 72707369;

// Prisma's own table, word for word, so that its `migrate status` reads what we wrote.
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings the database to the code's schema: each missing migration in a transaction of its own, one process at a
 * time. Returns the names of those that it applied.
 * Throws AppError: "unavailable" when the database can't be used, "conflict" when its schema is newer than the code or
 * was made by other migrations, "invalid" when a migration fails (nothing of it stays).
 */
export async function migrate({
	databaseUrl,
	folder = MIGRATIONS_FOLDER,
}: MigrateOptions): Promise<string[]> {
	const client = await connect(databaseUrl);
	try {
		await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
		await client.query(TABLE);
		const missing = compare(readMigrations(folder), await readApplied(client));
		for (const migration of missing) await apply(client, migration);
		// The job queue brings tables and migrations of its own, in a schema of its own.
		if (folder === MIGRATIONS_FOLDER) await installQueues(databaseUrl);
		return missing.map(({ name }) => name);
	} finally {
		// The lock ends with the connection.
		await client.end();
	}
}

/**
 * The names of the migrations that the database still lacks; changes nothing. Throws as `migrate` does.
 */
export async function pendingMigrations({
	databaseUrl,
	folder = MIGRATIONS_FOLDER,
}: MigrateOptions): Promise<string[]> {
	const client = await connect(databaseUrl);
	try {
		const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS found");
		const applied = rows[0].found === null ? [] : await readApplied(client);
		return compare(readMigrations(folder), applied).map(({ name }) => name);
	} finally {
		await client.end();
	}
}

async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
	const { rows } = await client.query<AppliedMigration>(
		`SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
		 FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
	);
	return rows;
}

/** What of ours the database lacks; refuses a database whose history is not the beginning of ours. */
function compare(ours: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
	const byName = new Map(ours.map((migration) => [migration.name, migration]));
	for (const { migration_name: name, checksum, finished } of applied) {
		const own = byName.get(name);
		if (!finished)
			throw conflict(
				`The migration ${name} stopped halfway in this database: repair it with Prisma's "migrate resolve".`,
			);
		if (!own)
			throw conflict(
				`The database is newer than this code (it has the migration ${name}): update the code, or use another database.`,
			);
		if (own.checksum !== checksum)
			throw conflict(
				`The migration ${name} was changed after this database had applied it: restore the file, or use another database.`,
			);
	}
	const done = new Set(applied.map(({ migration_name }) => migration_name));
	return ours.filter(({ name }) => !done.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
	try {
		await client.query("BEGIN");
		const { rows } = await client.query("SELECT clock_timestamp() AS at");
		await client.query(sql);
		await client.query(
			`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
			 VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
			[randomUUID(), checksum, name, rows[0].at],
		);
		await client.query("COMMIT");
	} catch (cause) {
		await client.query("ROLLBACK").catch(() => {}); // A broken connection rolls back by itself; `cause` tells.
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new AppError("invalid", `The migration ${name} failed and was undone: ${why}.`, { cause });
	}
}

function conflict(sentence: string): AppError {
	return new AppError("conflict", sentence);
}
