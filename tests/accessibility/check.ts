import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { HtmlValidate } from "html-validate";
import type { Page } from "playwright-core";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The themes and widths in which every page is looked at. */
export const LOOKS = [
	["light", 1280],
	["dark", 1280],
	["light", 360],
] as const;

/**
 * What axe finds on a page, and by how much the page is wider than its window. axe is put into it by the test, so its
 * context must bypass the site's own policy, which would rightly refuse it.
 */
export async function findOn(page: Page): Promise<{ violations: object[]; overflow: number }> {
	await page.addScriptTag({ path: AXE });
	const results = await page.evaluate(
		(tags): Promise<AxeResults> =>
			(globalThis as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({
				runOnly: { type: "tag", values: tags },
			}),
		STANDARDS,
	);
	return {
		violations: results.violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) })),
		overflow: await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
	};
}

const validator = new HtmlValidate({
	extends: ["html-validate:standard"],
	rules: {
		// Checkboxes of one filter share its name, as radio buttons do; text fields of a list (languages) do, too.
		"form-dup-name": "off",
	},
});

/** What is wrong with a page's HTML. */
export async function htmlFaults(html: string): Promise<string[]> {
	const report = await validator.validateString(html);
	return report.results
		.flatMap((result) => result.messages)
		.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`);
}
