import { createServer } from "node:net";
import { beforeEach, expect, test, vi } from "vitest";
import { connect } from "#app/platform/db/connect.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { migrate } from "#app/platform/db/migrate.server.ts";
import { discard, leftovers, makeDataDir, type RunningCommand, run } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 30_000 });

let dataDir: string;
let commands: RunningCommand[];
beforeEach(() => {
	dataDir = makeDataDir();
	commands = [];
	return () => discard(dataDir, commands);
});

async function start(env: Record<string, string> = {}, script = "app/start.ts", args: string[] = []) {
	const command = await run(script, { env: { DATA_DIR: dataDir, ...env }, args });
	commands.push(command);
	return command;
}

/** Expects that it ends with exit code 1, this sentence alone on standard error, and leaves nothing. */
async function expectRefusal(command: RunningCommand, sentence: string): Promise<void> {
	expect(await command.ended).toBe(1);
	expect(command.stderr()).toBe(`${sentence}\n`);
	expect(leftovers(command, dataDir)).toEqual([]);
}

test("a port in use", async () => {
	const other = createServer().listen(0, "127.0.0.1");
	await new Promise((resolve) => other.once("listening", resolve));
	const address = other.address();
	const port = typeof address === "object" && address ? address.port : 0;
	try {
		await expectRefusal(
			await start({ PORT: String(port) }),
			`Port ${port} on 127.0.0.1 is in use: stop what listens there, or set PORT to another.`,
		);
	} finally {
		other.close();
	}
});

test("a database that can't be reached", async () => {
	await expectRefusal(
		await start({ DATABASE_URL: "postgresql://me:hunter2@127.0.0.1:1/neuroai" }),
		"The database postgresql://me:***@127.0.0.1:1/neuroai can't be used: nothing answers there.",
	);
});

test("a schema newer than the code", async () => {
	const postgres = await startEmbeddedPostgres({ ephemeral: true });
	try {
		await migrate({ databaseUrl: postgres.url });
		const client = await connect(postgres.url);
		await client.query(
			`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
			 VALUES ('x', 'x', '29990101000000_from_tomorrow', now())`,
		);
		await client.end();
		await expectRefusal(
			await start({ DATABASE_URL: postgres.url }),
			"The database is newer than this code (it has the migration 29990101000000_from_tomorrow): update the code, or use another database.",
		);
	} finally {
		await postgres.stop();
	}
});

test.each([
	[{ PORT: "abc" }, 'The environment is wrong: PORT must be a whole number from 1 to 65535 (it is "abc").'],
	[
		{ HOST: "0.0.0.0" },
		'The environment is wrong: HOST must be a loopback address while SITE_MODE is local (it is "0.0.0.0").',
	],
])("a wrong variable: %o", async (env, sentence) => {
	await expectRefusal(await start(env), sentence);
});

test("an argument that it does not know", async () => {
	await expectRefusal(
		await start({}, "app/start.ts", ["--fast"]),
		"start.ts takes nothing but --dev and --demo, and was given --fast.",
	);
});

test("data that another start runs on, which goes on undisturbed", async () => {
	const first = await start();
	await first.printed("is ready at");
	const second = await start();
	expect(await second.ended).toBe(1);
	expect(second.stderr()).toBe(
		`Process ${first.pid} already runs on the data in ${dataDir}: stop it first, or set another DATA_DIR.\n`,
	);
	expect((await fetch(`http://localhost:${first.port}/`)).status).toBe(200);
});

test.each(["web", "worker"])("%s without a database", async (kind) => {
	await expectRefusal(
		await start({}, "app/cli/serve.ts", [kind]),
		"There is no database: set DATABASE_URL, or run npm start beside this, which brings its own.",
	);
});

test("web on a database that lacks a migration", async () => {
	const postgres = await startEmbeddedPostgres({ ephemeral: true });
	try {
		const command = await start({ DATABASE_URL: postgres.url }, "app/cli/serve.ts", ["web"]);
		expect(await command.ended).toBe(1);
		expect(command.stderr()).toMatch(
			/^The database lacks the migration \d{14}_\w+: run npm run migrate first\.\n$/,
		);
	} finally {
		await postgres.stop();
	}
});
