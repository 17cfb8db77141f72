import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeExportJob } from "#app/domain/privacy/index.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { makeRole } from "#tests/factories/roles.ts";
import { openSession } from "#tests/factories/signed-in.ts";
import { openBrowser, type Visitor, visit } from "#tests/setup/browser.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";
import { unzip } from "#tests/setup/unzip.ts";

let site: TestSite;
let browser: Browser;
let number = 0;

beforeAll(async () => {
	wire();
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
	connectDatabase(site.databaseUrl, { connections: 3 });
});
afterAll(async () => {
	await browser?.close();
	await disconnectDatabase();
	await site?.stop();
});

/** Somebody whom members see, with a name of their own. */
function newPerson(name: string): Promise<Person & { name: string }> {
	const full = `${name} Trust${++number}`;
	return makePerson(full, { visibility: "members", about: `I am ${full}.` }).then((person) => ({
		...person,
		name: full,
	}));
}

/** A browser in which this person is signed in. */
async function as(
	{ accountId }: Person,
	{ javaScriptEnabled = true, secondFactor = false } = {},
): Promise<Visitor> {
	const visitor = await visit(browser, site.url, { javaScriptEnabled });
	const [name = "", value = ""] = (await openSession(accountId, { secondFactor })).split("=");
	await visitor.page.context().addCookies([{ name, value, url: site.url }]);
	return visitor;
}

const mailsTo = async ({ accountId }: Person) =>
	(await db().outboxMail.findMany({ where: { accountId }, orderBy: { id: "asc" } })).map(
		({ message }) => message,
	);

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
	for (let presses = 0; presses < 80; presses++) {
		await page.keyboard.press("Tab");
		const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
		if (focused === name) return;
	}
	throw new Error(`Tab never reaches ${name}.`);
}

describe.each([
	["with scripts", true],
	["without scripts", false],
])("%s", (_how, javaScriptEnabled) => {
	it("a report is made, decided by keyboard, and told to both", async () => {
		const [ada, ben, mo] = [await newPerson("Ada"), await newPerson("Ben"), await newPerson("Mo")];
		await makeRole(mo.accountId, "moderator");

		const reporter = await as(ada, { javaScriptEnabled });
		await reporter.page.goto(`/people/${ben.handle}`);
		await reporter.page.getByRole("main").getByRole("link", { name: "Report", exact: true }).click();
		await reporter.page.getByRole("button", { name: "Send the report" }).waitFor();
		await reporter.page.getByLabel("What happened?").fill("Short");
		await reporter.page.getByLabel("Advertising or spam").check();
		// Past the browser's own checks: the server's words, and what was typed.
		await reporter.page.evaluate(() => document.querySelector("form#report")?.setAttribute("novalidate", ""));
		await reporter.page.getByRole("button", { name: "Send the report" }).click();
		await reporter.page.getByRole("alert").getByText("Say in a sentence or two what happened.").waitFor();
		expect(await reporter.page.getByLabel("What happened?").inputValue()).toBe("Short");
		expect(await reporter.page.getByLabel("Advertising or spam").isChecked()).toBe(true);
		await reporter.page.getByLabel("What happened?").fill("Sells followers in the text about himself.");
		await reporter.page.getByRole("button", { name: "Send the report" }).click();
		await reporter.page.getByRole("heading", { name: "Your report is with the moderators" }).waitFor();
		expect(await mailsTo(ada)).toEqual(["report-received"]);

		const moderator = await as(mo, { javaScriptEnabled, secondFactor: true });
		const { page } = moderator;
		await page.goto("/moderation");
		await tabTo(page, ben.name);
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { level: 1, name: ben.name }).waitFor();
		const screen = (await page.getByRole("main").textContent()) ?? "";
		for (const word of [
			"Sells followers in the text",
			`I am ${ben.name}.`,
			ada.name,
			"Their first report.",
			"Members",
		])
			expect(screen).toContain(word);
		await page.getByLabel("Content removed").focus();
		await page.keyboard.press("Space");
		await page.getByLabel("What they say about themselves").focus();
		await page.keyboard.press("Space");
		await page.getByLabel("Reason").focus();
		await page.keyboard.type("The text was advertising, which has no place in a profile.");
		await tabTo(page, "Decide and tell them");
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { name: "Reports that wait" }).waitFor();
		await page.goto("/moderation?state=decided");
		await page.getByRole("link", { name: ben.name }).click();
		await page.getByText("The text was advertising").waitFor();
		expect(await mailsTo(ada)).toEqual(["report-received", "report-decided"]);
		expect(await mailsTo(ben)).toEqual(["reported-person-decided"]);

		await reporter.page.goto(`/people/${ben.handle}`);
		expect(await reporter.page.getByRole("main").textContent()).not.toContain(`I am ${ben.name}.`);
		// The reporter's console has named the refused form.
		moderator.expectNoTrouble();
		for (const visitor of [reporter, moderator]) await visitor.close();
	});

	it("a block hides each from the other in directory, search and by address, until it is lifted", async () => {
		const [ada, ben] = [await newPerson("Ada"), await newPerson("Ben")];
		const [one, other] = [await as(ada, { javaScriptEnabled }), await as(ben, { javaScriptEnabled })];
		const sees = async ({ page }: Visitor, whom: typeof ada) => {
			const found: Record<string, boolean | number> = {};
			await page.goto(`/people?q=${encodeURIComponent(whom.name)}`);
			found.search =
				(await page.getByRole("main").getByRole("link", { name: whom.name, exact: true }).count()) > 0;
			await page.goto("/people");
			found.directory =
				(await page.getByRole("main").getByRole("link", { name: whom.name, exact: true }).count()) > 0;
			found.page = (await page.request.get(`/people/${whom.handle}`)).status();
			return found;
		};
		const all = { search: true, directory: true, page: 200 };
		const nothing = { search: false, directory: false, page: 404 };
		expect([await sees(one, ben), await sees(other, ada)]).toEqual([all, all]);

		await one.page.goto(`/people/${ben.handle}`);
		await one.page.getByRole("link", { name: "Block", exact: true }).click();
		await one.page.getByText("they are not told, now or later").waitFor();
		await one.page.getByRole("button", { name: `Block ${ben.name}` }).click();
		await one.page.getByRole("heading", { name: "People you blocked" }).waitFor();
		expect(await one.page.getByRole("main").textContent()).toContain(ben.name);
		expect([await sees(one, ben), await sees(other, ada)]).toEqual([nothing, nothing]);
		expect(await mailsTo(ben)).toEqual([]);

		await one.page.goto("/settings/blocks");
		await one.page.getByRole("button", { name: `Unblock ${ben.name}` }).click();
		await one.page.getByText("You have blocked nobody.").waitFor();
		expect([await sees(one, ben), await sees(other, ada)]).toEqual([all, all]);
		await one.close();
		await other.close();
	});

	it("one's data come as a ZIP", async () => {
		const ada = await newPerson("Ada");
		const { page, expectNoTrouble, close } = await as(ada, { javaScriptEnabled });
		await page.goto("/settings/data");
		await page.getByRole("button", { name: "Put my data together" }).click();
		await page.getByText("Being put together").waitFor();
		await runJobs([makeExportJob]);
		// With scripts the page finds out by itself.
		if (!javaScriptEnabled) await page.getByRole("link", { name: "See how far it is" }).click();
		const waiting = page.waitForEvent("download");
		await page.getByRole("link", { name: "Download your data" }).click();
		const download = await waiting;
		expect(download.suggestedFilename()).toBe("neuroai-commons-2026-11-24.zip");
		const files = await unzip(readFileSync(await download.path()));
		const [profile] = JSON.parse(files.get("people/profile.json")?.toString() ?? "[]");
		expect(profile).toMatchObject({ name: ada.name, handle: ada.handle, about: `I am ${ada.name}.` });
		expect(files.get("README.txt")?.toString()).toContain("people/profile.json (1 row)");
		const href = new URL(download.url()).pathname;
		const other = await as(await newPerson("Ben"), { javaScriptEnabled });
		expect((await other.page.request.get(href)).status()).toBe(404);
		expectNoTrouble();
		await close();
		await other.close();
	});

	it("an account is deleted, and restored after signing in again", async () => {
		const ada = await newPerson("Ada");
		const { page, expectNoTrouble, close } = await as(ada, { javaScriptEnabled });
		await page.goto("/settings/data");
		await page.getByRole("link", { name: "Delete my account" }).click();
		await page.getByText("Then it is erased").waitFor();
		await page.getByRole("button", { name: "Delete my account" }).click();
		await page.getByRole("heading", { name: "Your account is switched off" }).waitFor();
		await page.goto("/me");
		expect(new URL(page.url()).pathname).toBe("/sign-in");
		const other = await as(await newPerson("Ben"), { javaScriptEnabled });
		expect((await other.page.request.get(`/people/${ada.handle}`)).status()).toBe(404);

		const again = await as(ada, { javaScriptEnabled });
		await again.page.goto("/settings/profile");
		await again.page.getByText("You asked for it to be deleted").waitFor();
		await again.page.getByRole("button", { name: "Restore my account" }).click();
		await again.page.waitForURL("**/me");
		expect((await other.page.request.get(`/people/${ada.handle}`)).status()).toBe(200);
		expect(await mailsTo(ada)).toEqual(["deletion-asked", "account-restored"]);
		expectNoTrouble();
		for (const visitor of [other, again]) await visitor.close();
		await close();
	});
});

it("somebody who is suspended learns how to appeal, and can still take their data along", async () => {
	const ada = await newPerson("Ada");
	await db().account.update({ where: { id: ada.accountId }, data: { suspendedAt: new Date() } });
	const { page, expectNoTrouble, close } = await as(ada);
	await page.goto("/me");
	await page.getByRole("heading", { name: "This account is suspended" }).waitFor();
	expect(await page.getByRole("link", { name: "code of conduct" }).first().getAttribute("href")).toBe(
		"/conduct#appeal",
	);
	await page.goto("/settings/blocks");
	expect(new URL(page.url()).pathname).toBe("/suspended");
	await page.getByRole("link", { name: /take them along/ }).click();
	await page.getByRole("button", { name: "Put my data together" }).click();
	await page.getByText("Being put together").waitFor();
	expectNoTrouble();
	await close();
});

it("two moderators at once: one decides, the other is told", async () => {
	const [ada, ben] = [await newPerson("Ada"), await newPerson("Ben")];
	const { id } = await db().report.create({
		data: {
			...{ subject: "profile", subjectId: ben.accountId, reporterId: ada.accountId, reason: "spam" },
			...{ text: "Sells followers.", createdAt: new Date("2026-11-23T12:00:00Z") },
		},
	});
	const statuses: number[] = [];
	for (const name of ["Mo", "Max"]) {
		const person = await newPerson(name);
		await makeRole(person.accountId, "moderator");
		const answer = await fetch(`${site.url}/moderation/reports/${id}`, {
			method: "POST",
			headers: { Origin: site.url, Cookie: await openSession(person.accountId, { secondFactor: true }) },
			body: new URLSearchParams({ outcome: "warned", reason: "Advertising has no place here." }),
			redirect: "manual",
		});
		statuses.push(answer.status);
		if (answer.status === 409)
			expect(await answer.text()).toContain("Another moderator has decided this report");
	}
	expect(statuses).toEqual([303, 409]);
	expect(await mailsTo(ben)).toEqual(["reported-person-decided"]);
});

it("is for moderators with a second factor, and the log for administrators", async () => {
	const [member, mo] = [await newPerson("Ada"), await newPerson("Mo")];
	await makeRole(mo.accountId, "moderator");
	const status = async (path: string, cookie: string) =>
		(await fetch(site.url + path, { headers: { Cookie: cookie }, redirect: "manual" })).status;
	const plain = await openSession(mo.accountId);
	const proved = await openSession(mo.accountId, { secondFactor: true });
	const paths = ["/moderation", "/moderation/audit"];
	const asked = async (cookie: string) => Promise.all(paths.map((path) => status(path, cookie)));
	expect(await asked(await openSession(member.accountId))).toEqual([404, 404]);
	expect(await asked(plain)).toEqual([303, 404]);
	expect(await asked(proved)).toEqual([200, 404]);
});
