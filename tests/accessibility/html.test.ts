import { afterAll, beforeAll, expect, it } from "vitest";
import { startSite, type TestSite } from "#tests/setup/site.ts";
import { htmlFaults } from "./check.ts";
import { PAGE_TYPES } from "./page-types.ts";

let site: TestSite;
beforeAll(async () => {
	site = await startSite();
});
afterAll(() => site?.stop());

it.each(PAGE_TYPES)("%s is valid HTML", async (path) => {
	const answer = await fetch(`${site.url}${path}`);
	expect(await htmlFaults(await answer.text())).toEqual([]);
});

it("gives every page one main heading, a title of its own and a canonical address", async () => {
	const titles = new Map<string, string>();
	for (const path of PAGE_TYPES.filter((type) => !type.includes("?") && type !== "/nothing-is-here")) {
		const html = await (await fetch(`${site.url}${path}`)).text();
		expect({ path, headings: html.match(/<h1[ >]/g)?.length }).toEqual({ path, headings: 1 });
		expect(html).toContain(
			`<link rel="canonical" href="${new URL(path, site.url).href.replace(/\/$/, path === "/" ? "/" : "")}"`,
		);
		const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
		expect({ path, sameTitleAs: titles.get(title) }).toEqual({ path, sameTitleAs: undefined });
		titles.set(title, path);
	}
});

it("asks no other host for anything", async () => {
	for (const path of PAGE_TYPES) {
		const html = await (await fetch(`${site.url}${path}`)).text();
		const loaded = [...html.matchAll(/<(?:script|img|iframe|source|video|audio)[^>]+src="([^"]+)"/g)].map(
			(m) => m[1],
		);
		const linked = [
			...html.matchAll(/<link[^>]+rel="(?:stylesheet|preload|modulepreload|icon)"[^>]+href="([^"]+)"/g),
		].map((m) => m[1]);
		expect({ path, foreign: [...loaded, ...linked].filter((url) => !url?.startsWith("/")) }).toEqual({
			path,
			foreign: [],
		});
	}
});
