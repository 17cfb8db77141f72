import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "#app/platform/generated/prisma/client.ts";

export { Prisma };
export type Transaction = Prisma.TransactionClient;
export type Database = PrismaClient;

let current: { client: PrismaClient; pool: pg.Pool; url: string } | undefined;
let leaving: (() => Promise<void>)[] = [];

/**
 * Opens this process's pool of connections; `db()` hands it out from then on. Connections are made when first needed,
 * so an unreachable database shows at the first query. Calling it again replaces the pool.
 */
export function connectDatabase(url: string, { connections = 10 }: { connections?: number } = {}): Database {
	// Dates without a zone are the calendar's, never the server's: the session runs in UTC.
	const pool = new pg.Pool({ connectionString: url, max: connections, options: "-c TimeZone=UTC" });
	// An idle connection that breaks is replaced at the next query; without a listener it would end the process.
	pool.on("error", () => {});
	const client = new PrismaClient({ adapter: new PrismaPg(pool) });
	current = { client, pool, url };
	return client;
}

/** The database of this process. Throws where connectDatabase was not called. */
export function db(): Database {
	if (!current) throw new Error("connectDatabase was not called");
	return current.client;
}

/** The pool under `db()`, for libraries that speak SQL themselves. Throws where connectDatabase was not called. */
export function pool(): pg.Pool {
	if (!current) throw new Error("connectDatabase was not called");
	return current.pool;
}

/** The address that connectDatabase was given: for those who need a connection of their own, as LISTEN does. */
export function databaseUrl(): string {
	if (!current) throw new Error("connectDatabase was not called");
	return current.url;
}

/** Has something closed together with the database, before it: what holds a connection of its own. */
export function beforeDisconnect(close: () => Promise<void>): void {
	leaving.push(close);
}

/** Closes the pool after the queries under way have ended. */
export async function disconnectDatabase(): Promise<void> {
	const closing = leaving;
	leaving = [];
	for (const close of closing) await close();
	const open = current;
	current = undefined;
	await open?.client.$disconnect();
	if (open && !open.pool.ended) await open.pool.end();
}

/** Runs `work` in one transaction of at most `seconds`. Everything in it lands, or nothing. */
export function inTransaction<T>(
	work: (tx: Transaction) => Promise<T>,
	{ seconds = 10 }: { seconds?: number } = {},
): Promise<T> {
	return db().$transaction(work, { timeout: seconds * 1000, maxWait: 10_000 });
}
