import { beforeEach, expect, test, vi } from "vitest";
import { connect } from "#app/platform/db/connect.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { migrate } from "#app/platform/db/migrate.server.ts";
import { loadCatalogue } from "#prisma/seed.ts";
import { discard, leftovers, makeDataDir, type RunningCommand, run } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let dataDir: string;
let commands: RunningCommand[];
beforeEach(() => {
	dataDir = makeDataDir();
	commands = [];
	return () => discard(dataDir, commands);
});

async function admin(words: string, env: Record<string, string> = {}) {
	const args = words.split(" ").map((word) => word.replaceAll("_", " "));
	const command = await run("app/cli/admin.ts", { env: { DATA_DIR: dataDir, ...env }, args });
	commands.push(command);
	return { code: await command.ended, said: command.stdout(), refused: command.stderr(), command };
}

test("roles are granted, listed and revoked, on the embedded database when nothing runs", async () => {
	const postgres = await startEmbeddedPostgres({ dataDir });
	try {
		await migrate({ databaseUrl: postgres.url });
		await loadCatalogue({ databaseUrl: postgres.url });
		const client = await connect(postgres.url);
		await client.query(
			`INSERT INTO "Account" (id, email, "emailVerifiedAt", "createdAt")
			 SELECT gen_random_uuid(), x, now(), now() FROM unnest(ARRAY['ada@example.org', 'bo@example.org']) x`,
		);
		await client.end();
		// While the database runs, it is the one that is used.
		expect(await admin("list", { DATABASE_URL: postgres.url })).toMatchObject({
			code: 0,
			said: "Nobody has a role yet.\n",
		});
	} finally {
		await postgres.stop();
	}
	const granted = await admin("grant ada@example.org administrator");
	expect([granted.code, granted.said, granted.refused]).toEqual([
		0,
		"ada@example.org is now an administrator.\nAt the next visit they are asked for a second factor.\n",
		"",
	]);
	expect(leftovers(granted.command, dataDir)).toEqual([]);
	expect(await admin("grant bo@example.org organizer series cosyne --reason chairs_it")).toMatchObject({
		code: 0,
		said: "bo@example.org is now an organizer of the series cosyne.\n",
	});
	expect((await admin("list")).said).toMatch(
		/^ada@example\.org {2}administrator {2}since \d{4}-\d\d-\d\d by the command line: from the command line\nbo@example\.org {2}organizer of series cosyne {2}since .+: chairs it\n$/,
	);
	expect(await admin("revoke ada@example.org administrator")).toMatchObject({
		code: 1,
		refused: "This is the last administrator: make somebody else one first.\n",
	});
	expect(await admin("revoke bo@example.org organizer series cosyne")).toMatchObject({
		code: 0,
		said: "bo@example.org is no longer an organizer of the series cosyne.\n",
	});
	expect(await admin("grant new@example.org moderator")).toMatchObject({
		code: 1,
		refused:
			"No account has the address new@example.org. They have to sign in once first; then grant the role again.\n",
	});
});

test.each([
	"",
	"grant ada@example.org",
	"grant ada@example.org king",
	"grant ada@example.org organizer topic vision",
	"grant ada@example.org moderator --by me",
])("what it does not understand is answered by its usage: %s", async (words) => {
	const { code, refused } = await admin(words);
	expect(code).toBe(1);
	expect(refused).toMatch(
		/^Grants, revokes and lists roles\.\n\n {2}npm run admin -- grant you@example\.org administrator\n/,
	);
});

test("a database without tables is told from one without people", async () => {
	const { code, refused } = await admin("grant ada@example.org administrator");
	expect(code).toBe(1);
	expect(refused).toMatch(
		/^The database lacks the migration \d{14}_\w+: run npm start or npm run migrate\.\n$/,
	);
});
