import pg from "pg";
import { AppError, systemCode } from "../errors.ts";
import { redact } from "../log.server.ts";

const PATIENCE_MS = 5_000;
const OLDEST = 15;

/**
 * One connection to the database at this address, for tools (pages use the pool); whoever calls ends it.
 * Throws AppError("unavailable") with one sentence, without the password, when it can't be reached, refuses us, or is
 * older than PostgreSQL 15.
 */
export async function connect(databaseUrl: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: PATIENCE_MS });
	// A connection that breaks later fails the query under way, which tells; without a listener it would end the process.
	client.on("error", () => {});
	try {
		await client.connect();
	} catch (cause) {
		throw new AppError(
			"unavailable",
			`The database ${redact(databaseUrl)} can't be used: ${reason(cause)}.`,
			{ cause },
		);
	}
	const { rows } = await client.query<{ major: number }>(
		"SELECT current_setting('server_version_num')::int / 10000 AS major",
	);
	const major = rows[0]?.major ?? 0;
	if (major >= OLDEST) return client;
	await client.end();
	throw new AppError(
		"unavailable",
		`The database is PostgreSQL ${major}, and ${OLDEST} is the oldest that will do.`,
	);
}

function reason(error: unknown): string {
	// Node tries every address of a name and wraps what each said.
	const first = error instanceof AggregateError ? error.errors[0] : error;
	const known = {
		ECONNREFUSED: "nothing answers there",
		ENOTFOUND: "its host name has no address",
		EAI_AGAIN: "its host name can't be looked up",
		ETIMEDOUT: "it does not answer",
		EHOSTUNREACH: "its host can't be reached",
		"28P01": "it refuses the password",
		"28000": "it refuses the user",
		"3D000": "it has no database of that name",
	}[systemCode(first) ?? ""];
	return known ?? redact(first instanceof Error ? first.message : String(first)).replaceAll(/\s+/g, " ");
}
