import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";
import { PAGE_TYPES } from "./page-types.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
});

describe.each([
	["light", 1280],
	["dark", 1280],
	["light", 360],
] as const)("in the %s theme at %i px", (colorScheme, width) => {
	it.each(PAGE_TYPES)("axe finds nothing on %s", async (path) => {
		// axe is put into the page by the test; the site's own policy would rightly refuse it.
		const visitor = await visit(browser, site.url, {
			colorScheme,
			viewport: { width, height: 900 },
			bypassCSP: true,
		});
		const { page } = visitor;
		await page.goto(path);
		await page.addScriptTag({ path: AXE });
		const results = await page.evaluate(
			(tags): Promise<AxeResults> =>
				(globalThis as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({
					runOnly: { type: "tag", values: tags },
				}),
			STANDARDS,
		);
		const found = results.violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
		expect(found).toEqual([]);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect({ path, overflow }).toEqual({ path, overflow: 0 });
		await visitor.close();
	});
});
