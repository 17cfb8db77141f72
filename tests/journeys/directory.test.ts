import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { decideClaim, listOpenClaims } from "#app/domain/people/index.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { makePerson } from "#tests/factories/people.ts";
import { openSession } from "#tests/factories/signed-in.ts";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

let site: TestSite;
let browser: Browser;
let ada: string;
let mona: string;
beforeAll(async () => {
	wire();
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
	connectDatabase(site.databaseUrl);
	const shares = { neuroscience: 60, ai: 40 };
	ada = (
		await makePerson("Karl Friston", {
			handle: "karl",
			visibility: "members",
			stage: "postdoc",
			country: "PT",
			...shares,
		})
	).accountId;
	mona = (
		await makePerson("Mona Public", { visibility: "public", stage: "industry", ai: 100, country: "FR" })
	).accountId;
	await makePerson("Hidden Harry", { stage: "postdoc" });
});
afterAll(async () => {
	await browser?.close();
	await disconnectDatabase();
	await site?.stop();
});

async function comeIn(accountId: string) {
	const [name = "", value = ""] = (await openSession(accountId)).split("=");
	const visitor = await visit(browser, site.url);
	await visitor.page.context().addCookies([{ name, value, url: site.url }]);
	return visitor;
}

it("shows strangers the public ones alone, in rows and in counts", async () => {
	const { page, expectNoTrouble, close } = await visit(browser, site.url);
	await page.goto("/");
	await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "People" }).click();
	await page.getByText("1 person").waitFor();
	expect(await page.getByRole("list", { name: "People" }).getByRole("listitem").count()).toBe(1);
	await page.getByRole("link", { name: "Mona Public" }).waitFor();
	expect(await page.content()).not.toMatch(/Friston|Harry|Postdoctoral/);
	expectNoTrouble();
	await close();
});

it("is filtered by keyboard, and leads to the person", async () => {
	const { page, expectNoTrouble, close } = await comeIn(mona);
	await page.goto("/people");
	await page.getByText("2 people").waitFor();
	const stage = page.getByText("Career stage", { exact: true }).first();
	await stage.focus();
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Tab");
	expect(await page.evaluate("document.activeElement.value")).toBe("postdoc");
	await page.keyboard.press("Space");
	await page.keyboard.press("Enter");
	await page.waitForURL("**/people?q=&stage=postdoc");
	await page.getByText("1 person").waitFor();
	await page.getByRole("link", { name: "Remove Postdoctoral researcher" }).waitFor();
	await page.getByRole("link", { name: "Karl Friston" }).focus();
	await page.keyboard.press("Enter");
	await page.waitForURL("**/people/karl");
	await page.goto("/people?q=nobody");
	await page.getByText("Nobody here matches all of this.").waitFor();
	expectNoTrouble();
	await close();
});

it("ties a speaker's name to their profile, and takes it away for good", async () => {
	const talk = "/talks/neuroai-2024-panel";
	const { page, close } = await comeIn(ada);
	const claim = async (wish: string) => {
		await page.goto(talk);
		await page.getByRole("link", { name: "This is me" }).click();
		await page.getByLabel("Karl Friston").check();
		await page.getByLabel(wish).check();
		await page.getByRole("button", { name: "This is me" }).click();
		await page.getByText("Waits for a moderator").waitFor();
		const [open] = await listOpenClaims();
		const decision = { claimId: open?.id ?? "", accept: true, reason: "The programme says so.", by: mona };
		await decideClaim({ ...decision, at: "2026-11-24T12:00:00Z" });
		await page.reload();
		await page.getByText("The programme says so.").first().waitFor();
		await page.goto(talk);
	};
	await claim("Link the name to my profile");
	const cast = page.getByRole("region", { name: "People" });
	expect(await cast.getByRole("link", { name: "Karl Friston" }).getAttribute("href")).toBe("/people/karl");
	const stranger = await visit(browser, site.url);
	await stranger.page.goto(talk);
	expect(await stranger.page.getByRole("link", { name: "Karl Friston" }).first().getAttribute("href")).toBe(
		"/search?q=Karl%20Friston",
	);
	await db().profile.update({ where: { accountId: ada }, data: { visibility: "public" } });
	await claim("Take the name away");
	expect(await cast.getByText("Karl Friston").count()).toBe(0);
	await stranger.page.goto(talk);
	expect(await stranger.page.getByRole("region", { name: "People" }).textContent()).not.toContain("Friston");
	expect(await stranger.page.title()).toBe(
		"Discussion between Yoshua Bengio and a speaker · NeuroAI Commons",
	);
	await stranger.close();
	await close();
});
