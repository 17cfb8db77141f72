import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { sendMailJob } from "#app/platform/mail/send-mail.server.ts";
import { wire } from "#app/wire.ts";
import { openBrowser } from "#tests/setup/browser.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
	wire();
	site = await startSite();
	connectDatabase(site.databaseUrl);
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await disconnectDatabase();
	await site?.stop();
});

function queueCode(to: string, code: string): Promise<string> {
	const link = `${site.url}/sign-in?token=abc`;
	const props = { code, link, expiresInMinutes: 15, device: "Firefox on Linux" };
	return inTransaction((tx) => queueMail(tx, { message: "sign-in-code", to, props }));
}

function get(path: string): Promise<Response> {
	return fetch(site.url + path, { redirect: "manual", headers: { accept: "text/html" } });
}

test("a mail appears by itself, and its parts can be read and followed", async () => {
	// Not by visit(): the clock that it stops is a script, and in the mail's frame none runs.
	const context = await browser.newContext({ baseURL: site.url });
	const page = await context.newPage();
	const trouble: string[] = [];
	page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
	await page.goto("/");
	await page.getByRole("link", { name: "mailbox" }).click();
	await page.getByText("No mail yet.").waitFor();
	await queueCode("ada@example.org", "123456");
	await page.getByText("sign-in-code (on its way)").waitFor();
	await runJobs([sendMailJob]);
	await page.getByRole("link", { name: "123456 is your sign-in code for NeuroAI Commons" }).click();
	const frame = page.frameLocator("iframe[title='The mail']");
	await frame.getByRole("heading", { name: "Your sign-in code" }).waitFor();
	expect(await page.locator(".mail-text").textContent()).toContain("123456");
	expect(await page.locator(".mail-headers").textContent()).toContain("auto-generated");
	const opened = page.context().waitForEvent("page");
	await frame.getByRole("link", { name: "Sign in by link" }).click();
	const tab = await opened;
	await tab.waitForLoadState();
	expect(new URL(tab.url()).pathname).toBe("/sign-in");
	// The tab is a page of ours like any other, its scripts included: the sandbox ends with the mail.
	await tab.waitForFunction(() => "__remixContext" in window);
	expect(await page.locator(".mail-text a").first().getAttribute("href")).toBe(
		`${site.url}/sign-in?token=abc`,
	);
	expect(trouble).toEqual([]);
	await context.close();
});

test("the list shows the newest first, and those of an address", async () => {
	await db().outboxMail.deleteMany();
	await queueCode("ada@example.org", "111111");
	await queueCode("Bo@example.org", "222222");
	await queueCode("ada@example.org", "333333");
	await runJobs([sendMailJob]);
	const codes = async (path: string) =>
		[...(await (await get(path)).text()).matchAll(/>(\d{6}) is/g)].map(([, code]) => code);
	expect(await codes("/dev/mailbox")).toEqual(["333333", "222222", "111111"]);
	expect(await codes("/dev/mailbox?to=bo@EX")).toEqual(["222222"]);
	expect(await codes("/dev/mailbox?to=%25")).toEqual([]);
});

test("the mail's html runs no script, whatever it holds, and is framed by nobody else", async () => {
	const id = await queueCode("ada@example.org", "444444");
	expect((await get(`/dev/mailbox/${id}/html`)).status).toBe(404);
	await runJobs([sendMailJob]);
	const answer = await get(`/dev/mailbox/${id}/html`);
	expect(answer.status).toBe(200);
	expect(answer.headers.get("content-security-policy")).toBe(
		"default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
	);
	expect(answer.headers.get("cache-control")).toBe("no-store");
	expect(await answer.text()).toContain('<head><base target="_blank">');
});

test("an unknown mail is 404", async () => {
	for (const path of ["/dev/mailbox/4711", `/dev/mailbox/${crypto.randomUUID()}`])
		expect((await get(path)).status).toBe(404);
});

test.each([
	["in production mode", {}],
	["while mails leave by Resend", { RESEND_API_KEY: "re_1", MAIL_FROM: "mail@site.example" }],
] as const)("there is no mailbox %s", async (_when, env) => {
	const id = await queueCode("ada@example.org", "555555");
	await runJobs([sendMailJob]);
	const production = {
		SITE_MODE: "production",
		FIXED_CLOCK: "",
		SITE_SECRET: "a secret that is long enough to be one",
		SMTP_URL: "smtp://127.0.0.1:1",
		MAIL_FROM: "mail@site.example",
	};
	const other = await startSite("RESEND_API_KEY" in env ? env : production, {
		databaseUrl: site.databaseUrl,
	});
	try {
		for (const path of ["/dev/mailbox", `/dev/mailbox/${id}`, `/dev/mailbox/${id}/html`])
			expect((await fetch(other.url + path)).status).toBe(404);
		expect(await (await fetch(`${other.url}/`)).text()).not.toContain("/dev/mailbox");
	} finally {
		await other.stop();
	}
});
