import { mkdirSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { AppError, isAppError, systemCode } from "../errors.ts";
import { freePort } from "../free-port.server.ts";
import { acquireLock, lockHolder } from "../process-lock.server.ts";
import { DATABASE, embeddedUrl, initializeData } from "./initialize-data.server.ts";
import { existingData, homeFor, type PostgresHome, temporaryHome } from "./postgres-home.server.ts";
import {
	isPostgresOf,
	type PostgresProcess,
	readPostmaster,
	spawnPostgres,
	stopLeftover,
} from "./postgres-process.server.ts";

export interface EmbeddedPostgres {
	/** The address of its database, password included. */
	url: string;
	port: number;
	/** The folder that holds data and log. */
	folder: string;
	/** Whether that folder is another than asked for, since PostgreSQL's user may not enter that one. */
	sheltered: boolean;
	/** Such as "18". */
	version: string;
	/** Settles when it has ended, asked to or not. */
	exited: Promise<void>;
	/** Ends it and gives the lock back; may be called twice. */
	stop(): Promise<void>;
}

interface EmbeddedOptions {
	/** The folder that keeps the data; made if missing. Not used by an ephemeral one. */
	dataDir?: string;
	/** A free one by default. */
	port?: number;
	/** In a temporary folder, without care for power loss, gone when stopped: for tests. */
	ephemeral?: boolean;
}

const LAPTOP = {
	listen_addresses: "127.0.0.1",
	unix_socket_directories: "",
	shared_buffers: "128MB",
	timezone: "UTC",
	log_timezone: "UTC",
	log_line_prefix: "%m [%p] ",
	jit: "off",
};
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: 200 };
const START_PATIENCE_MS = 120_000;
const LOG_LIMIT_BYTES = 5_000_000;
const PORT_ATTEMPTS = 3;

/**
 * Starts a real PostgreSQL from the programs that npm brought, on loopback with a password, and waits until it
 * answers. Data survives kills: what an earlier process left running is ended first.
 * Throws AppError("conflict") when a living process uses this `dataDir`, AppError("unavailable") when it can't start.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
	if (options.ephemeral) return launch(temporaryHome(), options, () => {});
	const { dataDir } = options;
	if (!dataDir) throw new TypeError("startEmbeddedPostgres needs a dataDir unless it is ephemeral.");
	const unlock = claim(dataDir);
	try {
		return await launch(homeFor(dataDir), options, unlock);
	} catch (error) {
		unlock();
		throw error;
	}
}

/** The address of the embedded PostgreSQL that a living process runs on this `dataDir`; undefined when none does. */
export function runningEmbeddedPostgres(dataDir: string): string | undefined {
	const existing = existingData(dataDir);
	if (!existing || lockHolder(lockFile(dataDir)) === undefined) return undefined;
	const server = readPostmaster(existing.data);
	if (!server?.ready || !isPostgresOf(existing.data, server.pid)) return undefined;
	return embeddedUrl(existing.folder, server.port);
}

function claim(dataDir: string): () => void {
	const taken = (pid: number) =>
		`Process ${pid} already runs on the data in ${dataDir}: stop it first, or set another DATA_DIR.`;
	try {
		mkdirSync(dataDir, { recursive: true });
		return acquireLock(lockFile(dataDir), taken);
	} catch (cause) {
		const code = systemCode(cause);
		if (!code || isAppError(cause)) throw cause;
		const sentence = `Nothing can be written to ${dataDir} (${code}): set DATA_DIR to a folder of your own.`;
		throw new AppError("unavailable", sentence, { cause });
	}
}

async function launch(
	home: PostgresHome,
	options: EmbeddedOptions,
	unlock: () => void,
): Promise<EmbeddedPostgres> {
	const ephemeral = options.ephemeral ?? false;
	try {
		if (!ephemeral) await stopLeftover(home.data);
		await initializeData(home, ephemeral);
		trimLog(home.log);
		const { server, port } = await spawnOnFreePort(home, ephemeral, options.port);
		const url = embeddedUrl(home.folder, port);
		let stopped: Promise<void> | undefined;
		const stop = () => {
			stopped ??= server.stop().then(() => {
				if (ephemeral) rmSync(home.folder, { recursive: true, force: true });
				unlock();
			});
			return stopped;
		};
		try {
			await ensureDatabase(url);
		} catch (error) {
			await stop();
			throw error;
		}
		const { folder, sheltered, binaries } = home;
		return { url, port, folder, sheltered, version: binaries.major, exited: server.exited, stop };
	} catch (error) {
		if (ephemeral) rmSync(home.folder, { recursive: true, force: true });
		throw error;
	}
}

async function spawnOnFreePort(home: PostgresHome, ephemeral: boolean, wanted?: number) {
	for (let attempt = 1; ; attempt++) {
		const port = wanted ?? (await freePort());
		const server = spawnPostgres(home, { ...LAPTOP, ...(ephemeral ? CARELESS : {}), port }, ephemeral);
		if (await becomesReady(home, server)) return { server, port };
		const last = lastLines(home.log);
		// Another program may have taken the free port in the meantime.
		const retry = wanted === undefined && attempt < PORT_ATTEMPTS && last.includes("could not bind");
		if (!retry)
			throw new AppError("unavailable", `The embedded PostgreSQL did not start (see ${home.log}): ${last}`);
	}
}

// pg_ctl waits in the same way: PostgreSQL writes its state into its pid file.
async function becomesReady(home: PostgresHome, server: PostgresProcess): Promise<boolean> {
	const until = Date.now() + START_PATIENCE_MS;
	while (!server.hasExited()) {
		if (readPostmaster(home.data)?.ready) return true;
		if (Date.now() > until) await server.stop();
		await wait(20);
	}
	return false;
}

async function ensureDatabase(url: string): Promise<void> {
	const maintenance = new URL(url);
	maintenance.pathname = "/postgres";
	const client = new pg.Client({ connectionString: maintenance.href });
	await client.connect();
	try {
		const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
		if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE)}`);
	} finally {
		await client.end();
	}
}

function lockFile(dataDir: string): string {
	return join(dataDir, "lock");
}

function trimLog(log: string): void {
	const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
	if (size > LOG_LIMIT_BYTES) truncateSync(log);
}

function lastLines(log: string): string {
	return readFileSync(log, "utf8").trim().split("\n").slice(-3).join(" ").replaceAll(/\s+/g, " ");
}
