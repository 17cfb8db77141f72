import { beforeEach, expect, test, vi } from "vitest";
import { discard, leftovers, makeDataDir, type RunningCommand, run } from "./site.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 30_000 });

let dataDir: string;
let commands: RunningCommand[];
beforeEach(() => {
	dataDir = makeDataDir();
	commands = [];
	return () => discard(dataDir, commands);
});

async function demo(env: Record<string, string> = {}) {
	const command = await run("app/start.ts", { env: { DATA_DIR: dataDir, ...env }, args: ["--demo"] });
	commands.push(command);
	return command;
}

async function signInAs(site: RunningCommand, persona: string): Promise<Response> {
	const origin = `http://localhost:${site.port}`;
	return fetch(`${origin}/sign-in/sample`, {
		method: "POST",
		redirect: "manual",
		headers: { Origin: origin },
		body: new URLSearchParams({ persona }),
	});
}

test("a demonstration makes its world once, on data of its own, whatever database is set, and stops cleanly", async () => {
	const elsewhere = { DATABASE_URL: "postgresql://me@127.0.0.1:1/real" };
	const first = await demo(elsewhere);
	await first.printed("is ready at");
	expect(first.stdout()).toContain(`data in ${dataDir}-demo`);
	expect(first.stdout()).toMatch(/Sample world made: 200 people +\d+\.\d s\n/);
	const answer = await signInAs(first, "student");
	expect([answer.status, answer.headers.get("location")]).toEqual([303, "/me"]);
	expect(await (await fetch(`http://localhost:${first.port}/`)).text()).toContain("Demonstration.");
	first.child.kill("SIGTERM");
	expect(await first.ended).toBe(0);
	expect(leftovers(first, `${dataDir}-demo`)).toEqual([]);

	const second = await demo(elsewhere);
	await second.printed("is ready at");
	expect(second.stdout()).toMatch(/Sample world is there +0\.\d s\n/);
	second.child.kill("SIGTERM");
	expect(await second.ended).toBe(0);
});

test("there is none in production mode", async () => {
	const secret = { SITE_SECRET: "a secret that is long enough to be one" };
	const mail = { SMTP_URL: "smtp://127.0.0.1:25", MAIL_FROM: "mail@example.org" };
	const refused = await demo({
		SITE_MODE: "production",
		PUBLIC_URL: "https://example.org",
		...secret,
		...mail,
	});
	expect(await refused.ended).toBe(1);
	expect(refused.stderr()).toBe("A demonstration runs on your own machine only: SITE_MODE must be local.\n");
	expect(leftovers(refused, `${dataDir}-demo`)).toEqual([]);
});

test("an ordinary start knows no samples", async () => {
	const site = await run("app/start.ts", { env: { DATA_DIR: dataDir } });
	commands.push(site);
	await site.printed("is ready at");
	expect((await signInAs(site, "student")).status).toBe(404);
	expect(await (await fetch(`http://localhost:${site.port}/sign-in`)).text()).not.toContain(
		"/sign-in/sample",
	);
	site.child.kill("SIGTERM");
	expect(await site.ended).toBe(0);
});
