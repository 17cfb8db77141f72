import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDemoSite } from "#tests/accessibility/demo-site.ts";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
	[site, browser] = await Promise.all([startDemoSite(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
});

describe.each([
	["with scripts", true],
	["without scripts", false],
])("in a demonstration, %s", (_name, javaScriptEnabled) => {
	it("one looks around as a student and then, at one click, as a moderator and an administrator", async () => {
		const { page, close } = await visit(browser, site.url, { javaScriptEnabled });
		await page.goto("/");
		await page.getByRole("complementary", { name: "Demonstration" }).getByRole("link").click();
		await page.getByRole("button", { name: "As a student" }).click();
		await page.waitForURL("**/me");

		await page.goto("/people");
		const rows = page.getByRole("main").locator(".person-row");
		expect(await rows.count()).toBeGreaterThan(10);
		const marks = rows.getByText("sample", { exact: true });
		expect(await marks.count()).toBe(await rows.count());
		await page.goto("/people/mira-lindvaren");
		expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Mira Lindvaren");
		expect(await page.getByRole("main").getByText("sample", { exact: true }).count()).toBe(1);
		expect((await page.goto("/moderation"))?.status()).toBe(404);

		await page.goto("/sign-in?returnTo=/moderation");
		await page.getByRole("button", { name: "As a moderator" }).click();
		await page.waitForURL("**/moderation");
		expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Reports that wait");

		await page.goto("/sign-in?returnTo=/admin/roles/new");
		await page.getByRole("button", { name: "As an administrator" }).click();
		await page.waitForURL("**/admin/roles/new");
		await close();
	});
});

it("elsewhere nobody is offered it, and it does nothing", async () => {
	const ordinary = await startSite({}, { databaseUrl: site.databaseUrl });
	try {
		const page = await (await fetch(`${ordinary.url}/sign-in`)).text();
		expect(page).not.toContain("/sign-in/sample");
		expect(page).not.toContain("Demonstration");
		const answer = await fetch(`${ordinary.url}/sign-in/sample`, {
			method: "POST",
			headers: { Origin: ordinary.url },
			body: new URLSearchParams({ persona: "administrator" }),
			redirect: "manual",
		});
		expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []]);
	} finally {
		await ordinary.stop();
	}
});
