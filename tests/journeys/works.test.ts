import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { openSession } from "#tests/factories/signed-in.ts";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";
import { type OrcidStandIn, startOrcid } from "#tests/stand-ins/orcid/orcid-server.ts";
import { ADA } from "#tests/stand-ins/orcid/records.ts";

let orcid: OrcidStandIn;
let site: TestSite;
let browser: Browser;
let people = 0;
beforeAll(async () => {
	orcid = await startOrcid();
	site = await startSite({ ORCID_API_URL: orcid.url }, { worker: true });
	browser = await openBrowser();
	connectDatabase(site.databaseUrl);
});
beforeEach(() => db().profile.updateMany({ data: { orcid: null } }));
afterAll(async () => {
	await browser?.close();
	await disconnectDatabase();
	await site?.stop();
	await orcid?.stop();
});

/** Somebody with a profile, in a browser of their own. */
async function comeIn(options: BrowserContextOptions = {}) {
	const { accountId } = await makePerson(`Wanda Works ${++people}`);
	const [name = "", value = ""] = (await openSession(accountId)).split("=");
	const visitor = await visit(browser, site.url, options);
	await visitor.page.context().addCookies([{ name, value, url: site.url }]);
	return { accountId, ...visitor };
}

for (const javaScriptEnabled of [true, false]) {
	it(`brings works in from ORCID, hides one and reads again, with${javaScriptEnabled ? "" : "out"} scripts`, async () => {
		const { page, expectNoTrouble, close } = await comeIn({ javaScriptEnabled });
		await page.goto("/settings/works");
		await page.getByRole("link", { name: "Read them from ORCID" }).click();
		if (!javaScriptEnabled) {
			await page.getByLabel("Your ORCID iD").fill("0000-0002-1825-0098");
			await page.getByRole("button", { name: "Read my works" }).click();
			await page.getByRole("alert").getByText("This is no ORCID iD").waitFor();
			expect(await page.getByLabel("Your ORCID iD").inputValue()).toBe("0000-0002-1825-0098");
		}
		await page.getByLabel("Your ORCID iD").fill(ADA);
		await page.getByRole("button", { name: "Read my works" }).click();
		// Scripts look for the job; without them the page loads itself again.
		await page.getByRole("status").getByText("4 works added, 1 left out for want of a title.").waitFor();
		await page.getByText("Grid cells and maps").first().waitFor();
		await page.getByRole("button", { name: "Hide Grid cells and maps" }).click();
		await page.getByRole("button", { name: "Show Grid cells and maps" }).waitFor();
		await page.getByRole("button", { name: "Read them from ORCID" }).click();
		await page.getByRole("status").getByText("0 works added, 4 as they were").waitFor();
		expect(await page.getByRole("button", { name: /^Show / }).count()).toBe(1);
		if (javaScriptEnabled) expectNoTrouble();
		await close();
	});

	it(`takes what is chosen from a BibTeX file, with${javaScriptEnabled ? "" : "out"} scripts`, async () => {
		const { accountId, page, close } = await comeIn({ javaScriptEnabled });
		await page.goto("/settings/works/file");
		await page.getByRole("button", { name: "Look at it" }).click();
		await page.getByRole("alert").getByText("Choose a file").waitFor();
		const text = String.raw`@article{a, title={{\"U}ber Brains}, year=2020, doi={10.5555/A}}
			@article{b, title={Not mine}, year=2021} @article{c, title={Broken`;
		await page
			.getByLabel("File")
			.setInputFiles({ name: "my.bib", mimeType: "text/plain", buffer: Buffer.from(text) });
		await page.getByRole("button", { name: "Look at it" }).click();
		await page.getByText("A BibTeX file with 3 entries: 2 new, 1 that we could not read.").waitFor();
		await page.getByText("It does not end: a brace or a quotation mark is missing.").waitFor();
		await page.getByLabel("Not mine").uncheck();
		await page.getByRole("button", { name: "Take what is ticked" }).click();
		await page.getByText("1 work.").waitFor();
		const works = await db().work.findMany({ where: { accountId } });
		expect(works.map(({ title, origin, doi }) => [title, origin, doi])).toEqual([
			["Über Brains", "file", "10.5555/a"],
		]);
		await close();
	});
}

it("adds a work by hand, keeps what was typed where something is wrong, edits and deletes it", async () => {
	const { page, close } = await comeIn();
	await page.goto("/settings/works/new");
	await page.getByLabel("Title").fill("A work of mine");
	await page.getByLabel("Year").fill("20");
	await page.getByRole("button", { name: "Add it" }).click();
	await page.getByRole("alert").getByText("A year has four digits").waitFor();
	expect(await page.getByLabel("Title").inputValue()).toBe("A work of mine");
	expect(await page.title()).toMatch(/^Error: /);
	await page.getByLabel("Year").fill("2020");
	await page.getByRole("button", { name: "Add it" }).click();
	await page.getByRole("link", { name: "Edit A work of mine" }).click();
	await page.getByLabel("Title").fill("A better title");
	await page.getByRole("button", { name: "Save it" }).click();
	await page.getByRole("link", { name: "Edit A better title" }).click();
	await page.getByRole("button", { name: "Delete this work" }).click();
	await page.getByText("There is no work in your list yet.").waitFor();
	await close();
});
