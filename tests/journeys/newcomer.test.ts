import ICAL from "ical.js";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

async function calendarAt(path: string): Promise<ICAL.Component[]> {
	const answer = await fetch(`${site.url}${path}`);
	expect(answer.status).toBe(200);
	expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
	return new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent");
}

describe.each([
	["with scripts", true],
	["without scripts", false],
])("a newcomer, %s", (_name, javaScriptEnabled) => {
	it("finds COSYNE 2027, takes it along, and takes a filtered list of deadlines along", async () => {
		const { page, expectNoTrouble, close } = await visit(browser, site.url, { javaScriptEnabled });
		await page.goto("/");
		expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
			"Where neuroscience and AI meet",
		);

		await page.getByLabel(/^Search/).fill("cosine 2027");
		await page.getByRole("button", { name: "Search" }).click();
		await page.getByRole("status").getByText("results for “cosyne 2027”").waitFor();
		await page.getByRole("main").getByRole("link", { name: "COSYNE 2027", exact: true }).click();
		await page.waitForURL("**/events/cosyne-2027");

		const facts = await page.getByRole("region", { name: "At a glance" }).textContent();
		expect(facts).toContain("11–16 March 2027");
		expect(facts).toContain("Main meeting: Montreal, Québec, Canada, 11–14 March 2027");
		expect(facts).toContain("Workshops: town not stated, Canada, 15–16 March 2027");
		const series = page
			.getByRole("region", { name: "At a glance" })
			.getByRole("link", { name: "Computational and Systems Neuroscience" });
		expect(await series.getAttribute("href")).toBe("/series/cosyne");
		const sources = await page.getByRole("region", { name: "Sources" }).textContent();
		expect(sources).toContain("hyejuryu/neuro-deadlines: conferences.json");
		expect(sources).toContain("Last checked 2 October 2026");

		const entry = await page.getByRole("link", { name: "Add to your calendar" }).getAttribute("href");
		const [cosyne, ...others] = await calendarAt(entry ?? "");
		expect(others).toEqual([]);
		expect(cosyne?.getFirstPropertyValue("summary")).toBe("COSYNE 2027");
		expect(String(cosyne?.getFirstPropertyValue("dtstart"))).toBe("2027-03-11");
		expect(String(cosyne?.getFirstPropertyValue("dtend"))).toBe("2027-03-17");

		await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Deadlines" }).click();
		await page.waitForURL("**/deadlines");
		await page.getByLabel("Abstracts").check();
		await page.getByRole("button", { name: "Show results" }).click();
		await page.waitForURL("**/deadlines?**kind=abstract**");
		const rows = page.getByRole("list", { name: "Deadlines" }).getByRole("listitem");
		expect(await rows.count()).toBe(2);
		expect(await rows.first().textContent()).toContain("OHBM 2027");
		const feed = await page.getByRole("link", { name: "Calendar feed (iCalendar)" }).getAttribute("href");
		expect(feed).toBe("/deadlines.ics?kind=abstract");
		const entries = await calendarAt(feed ?? "");
		expect(entries.map((deadline) => String(deadline.getFirstPropertyValue("dtstart")))).toEqual([
			"2026-12-14",
			"2027-01-15",
		]);
		expectNoTrouble();
		await close();
	});
});

describe("satellites and people", () => {
	it("stand on the page of COSYNE 2024", async () => {
		const { page, close } = await visit(browser, site.url);
		await page.goto("/events/cosyne-2024");
		const satellites = page.getByRole("region", { name: "Satellites, workshops and tutorials" });
		expect(await satellites.getByRole("link").allTextContents()).toContain("Pre-COSYNE Brainhack 2024");
		const talks = await page.getByRole("region", { name: "Talks and panels" }).textContent();
		for (const name of [
			"Zador",
			"Pouget",
			"Agüera y Arcas",
			"Stachenfeld",
			"Pillow",
			"Dyer",
			"Middlebrooks",
		]) {
			expect(talks).toContain(name);
		}
		await close();
	});
});
