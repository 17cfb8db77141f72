import { spawn } from "node:child_process";
import { once } from "node:events";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { processIdentity } from "../process-identity.server.ts";
import { runningEmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.server.ts";
import { readPostmaster } from "./postgres-process.server.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
	for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function temporaryFolder(mode = 0o755): string {
	const folder = mkdtempSync(join(tmpdir(), "neuroai-test-"));
	chmodSync(folder, mode);
	cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
	return join(folder, "data");
}

async function start(options: Parameters<typeof startEmbeddedPostgres>[0]) {
	const postgres = await startEmbeddedPostgres(options);
	cleanups.push(postgres.stop);
	return postgres;
}

async function query(url: string, sql: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query({ text: sql, rowMode: "array" })).rows;
	} finally {
		await client.end();
	}
}

/** Starts it in a process of its own, which can then be killed. */
async function startElsewhere(dataDir: string) {
	const script = `
		import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, "embedded-postgres.server.ts"))};
		const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
		process.stdout.write(url);
		setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	cleanups.push(() => void child.kill("SIGKILL"));
	const [url] = await once(child.stdout.setEncoding("utf8"), "data");
	return { child, url: String(url) };
}

test("is UTF-8, sorts by code point, asks for its password, and leaves nothing when ephemeral", async () => {
	const postgres = await start({ ephemeral: true });
	expect(
		await query(
			postgres.url,
			"SELECT pg_encoding_to_char(encoding), datcollate, lower('ÉΣ'), 'Z' < 'a' FROM pg_database WHERE datname = 'neuroai'",
		),
	).toEqual([["UTF8", "C.UTF-8", "éσ", true]]);
	const stranger = new URL(postgres.url);
	stranger.password = "guess";
	await expect(query(stranger.href, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
	await postgres.stop();
	expect(existsSync(postgres.folder)).toBe(false);
});

test("keeps its data, leaves no lock, and is found only while it runs", async () => {
	const dataDir = temporaryFolder();
	expect(runningEmbeddedPostgres(dataDir)).toBeUndefined();
	const first = await start({ dataDir });
	expect(runningEmbeddedPostgres(dataDir)).toBe(first.url);
	await query(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
	await first.stop();
	await first.stop();
	expect(readdirSync(first.folder).sort()).toEqual(["postgres", "postgres-password", "postgres.log"]);
	expect(existsSync(join(dataDir, "lock"))).toBe(false);
	expect(runningEmbeddedPostgres(dataDir)).toBeUndefined();
	const second = await start({ dataDir });
	expect(await query(second.url, "SELECT answer FROM kept")).toEqual([[42]]);
});

test("a second start on the same data says so in one sentence", async () => {
	const dataDir = temporaryFolder();
	await start({ dataDir });
	await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
		code: "conflict",
		message: `Process ${process.pid} already runs on the data in ${dataDir}: stop it first, or set another DATA_DIR.`,
	});
});

test("after a kill PostgreSQL ends by itself and the next start goes on with the data", async () => {
	const dataDir = temporaryFolder();
	const { child, url } = await startElsewhere(dataDir);
	await query(url, "CREATE TABLE kept AS SELECT 42 AS answer");
	const server = readPostmaster(join(dataDir, "postgres"));
	child.kill("SIGKILL");
	await once(child, "exit");
	expect(existsSync(join(dataDir, "lock"))).toBe(true);
	await vi.waitFor(() => expect(processIdentity(server?.pid ?? 0)).toBeUndefined(), { timeout: 20_000 });
	const next = await start({ dataDir });
	expect(await query(next.url, "SELECT answer FROM kept")).toEqual([[42]]);
});

test("after a kill of everything at once the next start recovers", async () => {
	const dataDir = temporaryFolder();
	const { child, url } = await startElsewhere(dataDir);
	await query(url, "CREATE TABLE kept AS SELECT 42 AS answer");
	const server = readPostmaster(join(dataDir, "postgres"));
	if (!server) throw new Error("No postmaster.pid.");
	process.kill(server.pid, "SIGKILL");
	child.kill("SIGKILL");
	await once(child, "exit");
	const next = await start({ dataDir });
	expect(await query(next.url, "SELECT answer FROM kept")).toEqual([[42]]);
	await next.stop();
	expect(processIdentity(server.pid)).toBeUndefined();
});

test("an initdb that was killed halfway, and a note that names another program, don't count", async () => {
	const dataDir = temporaryFolder();
	mkdirSync(join(dataDir, "postgres.new"), { recursive: true });
	writeFileSync(join(dataDir, "postgres.new/PG_VERSION"), "18\n");
	const first = await start({ dataDir });
	await first.stop();
	writeFileSync(
		join(dataDir, "postgres/postmaster.pid"),
		`${process.pid}\n${dataDir}/postgres\n0\n5432\n\n\n0\nready\n`,
	);
	const second = await start({ dataDir });
	expect(await query(second.url, "SELECT 1")).toEqual([[1]]);
});

test("data of another major version is refused in one sentence", async () => {
	const dataDir = temporaryFolder();
	const first = await start({ dataDir });
	await first.stop();
	const version = join(dataDir, "postgres/PG_VERSION");
	const major = readFileSync(version, "utf8").trim();
	writeFileSync(version, "15\n");
	await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
		code: "unavailable",
		message: `The data in ${dataDir}/postgres was written by PostgreSQL 15, and this is ${major}: set another DATA_DIR, or move it with pg_dump of version 15.`,
	});
	expect(existsSync(join(dataDir, "lock"))).toBe(false);
});

test("a DATA_DIR that can't be a folder is refused in one sentence", async () => {
	const dataDir = join(temporaryFolder(), "..", "file");
	writeFileSync(dataDir, "");
	await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
		code: "unavailable",
		message: `Nothing can be written to ${dataDir} (EEXIST): set DATA_DIR to a folder of your own.`,
	});
});

test.runIf(process.getuid?.() === 0)(
	"as root, data in a folder that only root may enter lives elsewhere",
	async () => {
		const dataDir = temporaryFolder(0o700);
		const postgres = await start({ dataDir });
		cleanups.unshift(() => rmSync(postgres.folder, { recursive: true, force: true }));
		expect(postgres.sheltered).toBe(true);
		expect(postgres.folder).toMatch(/^\/var\/tmp\/neuroai-commons-[0-9a-f]{16}$/);
		await query(postgres.url, "CREATE TABLE kept AS SELECT 42 AS answer");
		await postgres.stop();
		const next = await start({ dataDir });
		expect(await query(next.url, "SELECT answer FROM kept")).toEqual([[42]]);
	},
);
