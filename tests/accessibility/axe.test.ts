import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";
import { findOn, LOOKS } from "./check.ts";
import { PAGE_TYPES } from "./page-types.ts";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
});

describe.each(LOOKS)("in the %s theme at %i px", (colorScheme, width) => {
	it.each(PAGE_TYPES)("axe finds nothing on %s", async (path) => {
		const visitor = await visit(browser, site.url, {
			colorScheme,
			viewport: { width, height: 900 },
			bypassCSP: true,
		});
		const { page } = visitor;
		await page.goto(path);
		expect({ path, ...(await findOn(page)) }).toEqual({ path, violations: [], overflow: 0 });
		await visitor.close();
	});
});
