import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
});

it("leads past the navigation, and from the first letters to a page, without a mouse", async () => {
	const { page, expectNoTrouble, close } = await visit(browser, site.url);
	await page.goto("/");
	await page.keyboard.press("Tab");
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
	await page.keyboard.press("Enter");
	expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");

	await page.getByRole("combobox").focus();
	await page.keyboard.type("naisy");
	const options = page.getByRole("option");
	await options.first().waitFor();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await page.waitForURL("**/series/naisys");
	expectNoTrouble();
	await close();
});

it("adds the reader's own time to a deadline that has an instant, and keeps the stated one", async () => {
	const { page, expectNoTrouble, close } = await visit(browser, site.url, { timezoneId: "Asia/Tokyo" });
	await page.goto("/events/neuroai-workshop-neurips-2026");
	const paper = page.getByRole("row", { name: /Paper submission/ });
	await paper.getByText("your time").waitFor();
	const words = (await paper.textContent()) ?? "";
	expect(words).toContain("Sat 29 August 2026, 23:59 AoE");
	expect(words).toContain("Sun 30 Aug, 20:59 your time");
	expectNoTrouble();
	await close();
});

it("shows the reader's zone without scripts, by ?tz=", async () => {
	const { page, close } = await visit(browser, site.url, { javaScriptEnabled: false });
	await page.goto("/events/neuroai-workshop-neurips-2026?tz=Asia/Tokyo");
	const words = (await page.getByRole("row", { name: /Paper submission/ }).textContent()) ?? "";
	expect(words).toContain("Sat 29 August 2026, 23:59 AoE");
	expect(words).toMatch(/Sun 30 August, 20:59 your time/);
	await close();
});

it("keeps the chosen theme", async () => {
	const { page, close } = await visit(browser, site.url, { javaScriptEnabled: false });
	await page.goto("/topics");
	await page.getByRole("button", { name: "Dark" }).click();
	await page.waitForURL("**/topics");
	expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
	await close();
});
