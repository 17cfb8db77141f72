import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sendHalf } from "./half-request.ts";
import { discard, leftovers, makeDataDir, processesNaming, type RunningCommand, run } from "./site.ts";

// The first start of a checkout may have to build.
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

async function startAndWait(): Promise<RunningCommand> {
	const command = await start();
	await command.printed("is ready at");
	return command;
}

async function refuses(port: number): Promise<boolean> {
	const socket = connect(port, "127.0.0.1");
	return once(socket, "connect").then(
		() => socket.destroy() && false,
		() => true,
	);
}

test("prints each step with its time and then the address, where the site answers", async () => {
	const site = await startAndWait();
	expect(site.stdout()).toMatch(/PostgreSQL \d+ on port \d+, data in .+ \d+\.\d s\n/);
	expect(site.stdout()).toMatch(/Catalogue loaded: \d+ changed, 0 as before +\d+\.\d s\n/);
	expect(site.stdout()).toMatch(
		new RegExp(`\\nNeuroAI Commons is ready at http://localhost:${site.port} \\(\\d+\\.\\d s\\)\\n$`),
	);
	const answer = await fetch(`http://localhost:${site.port}/`);
	expect(answer.status).toBe(200);
	site.child.kill("SIGTERM");
	expect(await site.ended).toBe(0);
	expect(leftovers(site, dataDir)).toEqual([]);
});

test("a second start is ready within 5 s and finds the catalogue loaded", async () => {
	const first = await startAndWait();
	first.child.kill("SIGINT");
	expect(await first.ended).toBe(0);
	const before = performance.now();
	const second = await startAndWait();
	expect(performance.now() - before).toBeLessThan(5000);
	expect(second.stdout()).toContain("Catalogue already loaded");
});

describe("a stop finishes the request in flight, and leaves nothing behind", () => {
	const ways: [string, (site: RunningCommand) => void][] = [
		["SIGTERM to the process", ({ pid }) => process.kill(pid, "SIGTERM")],
		["SIGINT to the process", ({ pid }) => process.kill(pid, "SIGINT")],
		["SIGTERM to its group", ({ pid }) => process.kill(-pid, "SIGTERM")],
		["SIGINT to its group", ({ pid }) => process.kill(-pid, "SIGINT")],
	];
	test.each(ways)("%s", async (_name, stop) => {
		const site = await startAndWait();
		const request = await sendHalf(site.port);
		stop(site);
		await site.printed("Stopping");
		// npm passes on what the group has already had.
		stop(site);
		await vi.waitFor(async () => expect(await refuses(site.port)).toBe(true), { timeout: 5000 });
		const answer = await request.finish();
		expect(answer).toMatch(/^HTTP\/1\.1 30[23] /);
		expect(answer).toMatch(/\r\nlocation: \/deadlines\r\n/i);
		expect(await site.ended).toBe(0);
		expect(leftovers(site, dataDir)).toEqual([]);
	});
});

test("a stop before it is ready leaves nothing behind either", async () => {
	const site = await start();
	await site.printed("PostgreSQL");
	process.kill(-site.pid, "SIGINT");
	expect(await site.ended).toBe(0);
	expect(leftovers(site, dataDir)).toEqual([]);
});

test("after kill -9 the database ends by itself, and the next start recovers", async () => {
	const killed = await startAndWait();
	process.kill(killed.pid, "SIGKILL");
	expect(await killed.ended).toBe("SIGKILL");
	const next = await startAndWait();
	expect(next.stdout()).toContain("Catalogue already loaded");
	next.child.kill("SIGTERM");
	expect(await next.ended).toBe(0);
	expect(leftovers(next, dataDir)).toEqual([]);
});

test("web and worker run beside a start on its database, each a process of its own", async () => {
	await startAndWait();
	const web = await start({}, "app/cli/serve.ts", ["web"]);
	const worker = await start({}, "app/cli/serve.ts", ["worker"]);
	await Promise.all([web.printed("ready at"), worker.printed("is ready")]);
	expect((await fetch(`http://localhost:${web.port}/`)).status).toBe(200);
	for (const command of [web, worker]) {
		command.child.kill("SIGTERM");
		expect(await command.ended).toBe(0);
	}
});

test("migrate and seed bring up the embedded database for themselves", async () => {
	const migrate = await start({}, "app/cli/migrate.ts");
	expect(await migrate.ended).toBe(0);
	expect(migrate.stdout()).toMatch(/^Applied \d{14}_/);
	const seed = await start({}, "app/cli/seed.ts");
	expect(await seed.ended).toBe(0);
	expect(seed.stdout()).toMatch(/^Catalogue loaded: \d+ changed, 0 as before\.\n$/);
	expect(processesNaming(dataDir)).toEqual([]);
});

afterEach(({ task }) => {
	if (task.result?.state !== "fail") return;
	for (const command of commands) console.info(command.stdout(), command.stderr());
});
