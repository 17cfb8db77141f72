import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { importOrcidWorks } from "#app/domain/people/index.server.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { defineJob } from "#app/platform/jobs/define-job.server.ts";
import { enqueue } from "#app/platform/jobs/enqueue.server.ts";
import { deadJobs } from "#app/platform/jobs/inspect.server.ts";
import { log } from "#app/platform/log.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { makeSignedIn, openSession, type SignedInPerson } from "#tests/factories/signed-in.ts";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

let broken = true;
const job = defineJob({
	name: "test.of-somebody",
	payload: z.object({ secretId: z.string() }),
	attempts: 2,
	run: async (_payload, { progress }) => {
		await progress(3, 7, "Reading");
		if (broken) throw new Error("The disk is full.\nof secret-42");
	},
});

let site: TestSite;
let administrator: SignedInPerson;
let member: SignedInPerson;
beforeAll(async () => {
	vi.spyOn(log, "error").mockImplementation(() => {});
	site = await startSite();
	connectDatabase(site.databaseUrl);
	administrator = await makeSignedIn("ada", { roles: [{ role: "administrator" }], secondFactor: true });
	member = await makeSignedIn("mel");
});
afterAll(async () => {
	await disconnectDatabase();
	await site?.stop();
});

function get(path: string, who?: SignedInPerson): Promise<Response> {
	return fetch(`${site.url}${path}`, { headers: who ? { cookie: who.cookie } : {}, redirect: "manual" });
}

function post(path: string, who: SignedInPerson): Promise<Response> {
	const headers = { cookie: who.cookie, origin: site.url, accept: "text/html" };
	return fetch(`${site.url}${path}`, { method: "POST", headers, redirect: "manual" });
}

function start(): Promise<string> {
	return inTransaction((tx) =>
		enqueue(tx, job, { secretId: "secret-42" }, { progressFor: member.accountId }),
	);
}

test("a member sees how far their own job has come, and nobody else does", async () => {
	broken = false;
	const id = await start();
	const waiting = await get(`/jobs/${id}`, member);
	expect([waiting.status, waiting.headers.get("cache-control")]).toEqual([200, "no-store"]);
	expect(await waiting.json()).toEqual({
		id,
		job: "test.of-somebody",
		state: "waiting",
		done: 0,
		total: null,
		note: null,
		failure: null,
	});
	await runJobs([job]);
	const done = { state: "done", done: 3, total: 7, note: "Reading" };
	expect(await (await get(`/jobs/${id}`, member)).json()).toMatchObject(done);
	expect((await get(`/jobs/${id}`, administrator)).status).toBe(404);
	expect((await get("/jobs/none", member)).status).toBe(404);
});

describe("a page that waits for a job", () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser.close());

	/** An import of works that is under way, of somebody whose page shows it. */
	async function begin(name: string) {
		const { accountId } = await makePerson(name);
		const id = randomUUID();
		const data = { id, job: importOrcidWorks.name, accountId, startedAt: FIXED_NOW, createdAt: FIXED_NOW };
		await db().jobProgress.create({ data: { ...data, done: 1, total: 4 } });
		const write = (change: object) => db().jobProgress.update({ where: { id }, data: change });
		return { cookie: await openSession(accountId), write };
	}

	test("shows its progress as it comes, and its end, by itself", async () => {
		const { cookie, write } = await begin("Rita Reader");
		const visitor = await visit(browser, site.url, { extraHTTPHeaders: { cookie } });
		const { page } = visitor;
		await page.goto("/settings/works");
		const words = page.locator(".job-progress [role=status]");
		expect(await words.textContent()).toBe("1 of 4");
		expect(await page.locator("progress").getAttribute("value")).toBe("1");
		await write({ done: 3 });
		await page.getByText("3 of 4").waitFor();
		await write({ done: 4, endedAt: FIXED_NOW, note: "Four works were read." });
		await page.getByText("Four works were read.").waitFor();
		expect(await page.locator("progress").count()).toBe(0);
		visitor.expectNoTrouble();
		await visitor.close();
	});

	test("is loaded anew where no script runs, until the job has ended", async () => {
		const { cookie, write } = await begin("Remo Reader");
		const visitor = await visit(browser, site.url, {
			extraHTTPHeaders: { cookie },
			javaScriptEnabled: false,
		});
		const { page } = visitor;
		await page.goto("/settings/works");
		await page.getByText("1 of 4").waitFor();
		await write({ done: 4, endedAt: FIXED_NOW, note: "Four works were read." });
		await page.getByText("Four works were read.").waitFor();
		expect(await page.locator("meta[http-equiv=refresh]").count()).toBe(0);
		await visitor.close();
	});
});

test("administrators see what died, without what it was about, and send it back", async () => {
	broken = true;
	const [one, other] = [await start(), await start()];
	await runJobs([job], { later: true });
	const page = await (await get("/admin/jobs", administrator)).text();
	expect(page).toContain("2 dead jobs.");
	expect(page).toContain("The disk is full.");
	expect(page).not.toContain("secret-42");
	for (const id of [one, other]) expect(page).toContain(id);

	const { jobs } = await deadJobs();
	const dead = jobs.find(({ jobId }) => jobId === one);
	const sent = await post(`/admin/jobs/${dead?.id}/redrive`, administrator);
	expect([sent.status, sent.headers.get("location")]).toEqual([303, "/admin/jobs?moved=1"]);
	const after = await (await get("/admin/jobs?moved=1", administrator)).text();
	expect(after).toContain("One job was sent back to its queue.");
	expect(after).toContain("One dead job.");

	const all = await post("/admin/jobs/redrive", administrator);
	expect(all.headers.get("location")).toBe("/admin/jobs?moved=1");
	broken = false;
	expect(await runJobs([job])).toEqual({ completed: 2, failed: 0 });
	expect(await (await get("/admin/jobs", administrator)).text()).toContain("No job is dead.");
	const acts = await db().auditEntry.findMany({ where: { action: "jobs.redriven" } });
	expect(acts.map(({ actorId }) => actorId)).toEqual([administrator.accountId, administrator.accountId]);
	expect((await post("/admin/jobs/none/redrive", administrator)).status).toBe(404);
});
