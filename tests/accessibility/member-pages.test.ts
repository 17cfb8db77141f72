import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleId } from "#prisma/demo/ids.ts";
import { openBrowser } from "#tests/setup/browser.ts";
import type { TestSite } from "#tests/setup/site.ts";
import { findOn, htmlFaults, LOOKS } from "./check.ts";
import { signInAs, startDemoSite } from "./demo-site.ts";
import { MEMBER_PAGE_TYPES, type MemberKind } from "./member-page-types.ts";

const OLDEST_REPORT = sampleId("report", 4);
const PAGES = MEMBER_PAGE_TYPES.map(([who, path]) => [who, path.replace(":report", OLDEST_REPORT)] as const);

let site: TestSite;
let browser: Browser;
const sessions = new Map<MemberKind, string>();
beforeAll(async () => {
	[site, browser] = await Promise.all([startDemoSite(), openBrowser()]);
	for (const who of ["researcher", "moderator", "administrator"] as const)
		sessions.set(who, await signInAs(site, who));
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
});

it.each(PAGES)(
	"for a %s, %s is valid HTML with one main heading, kept by nobody and found by no search",
	async (who, path) => {
		const answer = await fetch(site.url + path, {
			headers: { Cookie: `session=${sessions.get(who)}` },
			redirect: "manual",
		});
		expect({ path, status: answer.status }).toEqual({ path, status: 200 });
		const html = await answer.text();
		expect(await htmlFaults(html)).toEqual([]);
		expect(html.match(/<h1[ >]/g)?.length).toBe(1);
		// Of pages that strangers see, too, searches are told on the page itself.
		if (/^\/($|people(\?|$)|people\/[a-z-]+$|(events|topics)\/[a-z0-9-]+$)/.test(path)) return;
		expect(answer.headers.get("cache-control")).toBe("no-store");
		expect(html).toContain('<meta name="robots" content="noindex');
	},
);

describe.each(LOOKS)("in the %s theme at %i px", (colorScheme, width) => {
	it.each(PAGES)("for a %s, axe finds nothing on %s", async (who, path) => {
		const context = await signedInContext(who, { colorScheme, viewport: { width, height: 900 } });
		const page = await context.newPage();
		await page.goto(path);
		expect({ path, ...(await findOn(page)) }).toEqual({ path, violations: [], overflow: 0 });
		await context.close();
	});
});

async function signedInContext(
	who: MemberKind,
	options: { colorScheme: "light" | "dark"; viewport: { width: number; height: number } },
): Promise<BrowserContext> {
	const context = await browser.newContext({
		baseURL: site.url,
		bypassCSP: true,
		locale: "en-GB",
		...options,
	});
	await context.addCookies([{ name: "session", value: sessions.get(who) ?? "", url: site.url }]);
	return context;
}
