import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readOwnProfile } from "#app/domain/people/index.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { makeAccount } from "#tests/factories/accounts.ts";
import { openSession } from "#tests/factories/signed-in.ts";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
	connectDatabase(site.databaseUrl);
});
afterAll(async () => {
	await browser?.close();
	await disconnectDatabase();
	await site?.stop();
});

/** A new account's browser. */
async function comeIn(options: BrowserContextOptions = {}) {
	const { id } = await makeAccount();
	const [name = "", value = ""] = (await openSession(id)).split("=");
	const visitor = await visit(browser, site.url, options);
	await visitor.page.context().addCookies([{ name, value, url: site.url }]);
	return { accountId: id, ...visitor };
}

const part = (page: Page, title: string) => page.getByRole("group", { name: title });
const saved = (page: Page, title: string) => part(page, title).getByText("Saved", { exact: true }).waitFor();

it("saves as one goes, part by part, and says beside the field what is not right", async () => {
	const { accountId, page, expectNoTrouble, close } = await comeIn();
	await page.goto("/settings/profile");
	await page.getByLabel("Name (needed)").fill("Ada Lovelace");
	await page.getByLabel("About you").focus();
	await saved(page, "Name");
	await expect.poll(() => page.getByLabel("Handle").inputValue()).toBe("ada-lovelace");

	await page.getByLabel("Affiliation").pressSequentially("cold spr");
	await page.getByRole("option", { name: "Cold Spring Harbor Laboratory" }).waitFor();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	expect(await page.getByLabel("Affiliation").inputValue()).toBe("Cold Spring Harbor Laboratory");
	await saved(page, "Where you work");

	await page.getByLabel("ORCID iD").fill("0000-0002-1825-0098");
	await page.getByLabel("Language 1").fill("Portuguese");
	await part(page, "Elsewhere").getByText("Not saved yet").waitFor();
	await page.getByText("This is not an ORCID iD").waitFor();
	expect(await page.getByLabel("ORCID iD").getAttribute("aria-invalid")).toBe("true");
	await page.getByLabel("ORCID iD").fill("0000-0002-1825-0097");
	await page.getByLabel("Links").focus();
	await saved(page, "Elsewhere");
	expect(await readOwnProfile(accountId)).toMatchObject({
		name: "Ada Lovelace",
		handle: "ada-lovelace",
		organization: { slug: "cold-spring-harbor-laboratory" },
		orcid: { id: "0000-0002-1825-0097", verified: false },
		languages: ["pt"],
	});
	expectNoTrouble();
	await close();
});

it("is filled in by keyboard alone: sliders, topics, rows and hours", async () => {
	const { accountId, page, expectNoTrouble, close } = await comeIn();
	await page.goto("/settings/profile/work");
	await page.getByRole("slider", { name: "Neuroscience" }).focus();
	await page.keyboard.press("End");
	for (let steps = 0; steps < 8; steps++) await page.keyboard.press("ArrowLeft");
	await saved(page, "Your fields");
	const topic = page.getByRole("combobox", { name: "Add a topic" });
	await topic.focus();
	await page.keyboard.type("td");
	await page.keyboard.press("Escape");
	await topic.fill("");
	await page.keyboard.type("neural cod");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await page.keyboard.type("reinforcement");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await saved(page, "Topics");
	await page.getByRole("button", { name: "remove Neural coding" }).press("Enter");
	await saved(page, "Topics");

	await page.goto("/settings/profile/exchange");
	await page.getByLabel("Offer 1: in words").focus();
	await page.keyboard.type("Spikes");
	await part(page, "Offer").getByRole("button", { name: "Add another" }).press("Enter");
	expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
		"Offer 2: in words",
	);
	await page.keyboard.type("Code");
	await page.keyboard.press("Tab");
	await saved(page, "Offer");
	await part(page, "Offer").getByRole("button", { name: "Remove 1" }).press("Enter");
	await saved(page, "Offer");

	await page.goto("/settings/profile/hours");
	await page.getByRole("button", { name: "Use Europe/Lisbon" }).press("Enter");
	await page.getByLabel("Monday 6 to 7").focus();
	for (const key of ["ArrowRight", "ArrowDown", "Space", "ArrowDown", "Space"])
		await page.keyboard.press(key);
	await saved(page, "Zone and free hours");
	await expect
		.poll(() => readOwnProfile(accountId))
		.toMatchObject({
			percent: { neuroscience: 60, cognitive: 20, ai: 20 },
			topics: [{ slug: "reinforcement-learning" }],
			offers: [{ kind: "method", text: "Code" }],
			timeZone: "Europe/Lisbon",
			freeHours: [31, 32],
		});
	expectNoTrouble();
	await close();
});

it("keeps what was chosen in the last moment before one leaves", async () => {
	const { accountId, page, expectNoTrouble, close } = await comeIn();
	await page.goto("/settings/profile/hours");
	await page.getByRole("button", { name: /zone of this device/ }).waitFor();
	await page.getByLabel("Sunday 20 to 21").check({ force: true });
	await page.getByRole("link", { name: "My page" }).first().click();
	await page.waitForURL("**/me");
	await expect.poll(async () => (await readOwnProfile(accountId)).freeHours).toEqual([164]);
	expectNoTrouble();
	await close();
});

it("takes hours painted by mouse", async () => {
	const { accountId, page, expectNoTrouble, close } = await comeIn();
	await page.goto("/settings/profile/hours");
	await page.getByRole("button", { name: /zone of this device/ }).waitFor();
	const cell = async (name: string) => {
		const box = await page.getByLabel(name).boundingBox();
		if (!box) throw new Error(`${name} is not shown`);
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};
	const [from, to] = [await cell("Monday 9 to 10"), await cell("Wednesday 9 to 10")];
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 12 });
	await page.mouse.up();
	await saved(page, "Zone and free hours");
	expect((await readOwnProfile(accountId)).freeHours).toEqual([9, 33, 57]);
	expectNoTrouble();
	await close();
});

it("works without scripts: everything typed stays, rows come and go, and it goes on to the end", async () => {
	const { accountId, page, close } = await comeIn({ javaScriptEnabled: false });
	await page.goto("/settings/profile");
	await page.getByLabel("Handle").fill("Not A Handle");
	await page.getByLabel("About you").fill("Still here.");
	await page.getByRole("button", { name: "Save and go on" }).click();
	expect(await page.title()).toMatch(/^Error: /);
	const summary = page.getByRole("alert");
	expect(await summary.getByRole("link").allTextContents()).toEqual([
		"Please give the name that others know you by.",
		"Use letters a to z, digits, and single hyphens between them.",
	]);
	expect(await page.getByLabel("Handle").inputValue()).toBe("Not A Handle");
	expect(await page.getByLabel("About you").inputValue()).toBe("Still here.");
	await page.getByLabel("Name (needed)").fill("Mary Somerville");
	await page.getByLabel("Handle").fill("mary");
	await page.getByLabel("Affiliation").fill("cshl");
	await page.getByRole("button", { name: "Save and go on" }).click();

	await page.waitForURL("**/settings/profile/work");
	for (const [field, percent] of [
		["Neuroscience", "60"],
		["Artificial intelligence", "30"],
	] as const)
		await page.getByRole("spinbutton", { name: field }).fill(percent);
	await page.getByText("Browse the vocabulary").click();
	await page.getByLabel("Neural coding").check();
	await page.getByLabel("Methods you work with").fill("optics\n\nOptics\nspectroscopy");
	await page.getByRole("button", { name: "Save and go on" }).click();
	await page.getByRole("alert").getByText("These add up to 90.").waitFor();
	expect(await page.getByLabel("Neural coding").isChecked()).toBe(true);
	await page.getByRole("spinbutton", { name: "Cognitive science" }).fill("10");
	await page.getByRole("button", { name: "Save and go on" }).click();

	await page.waitForURL("**/settings/profile/exchange");
	await page.getByLabel("Offer 1: in words").fill("A telescope");
	await page.getByLabel("Need 1: in words").fill("Stars");
	await part(page, "Offer").getByRole("button", { name: "Add another" }).click();
	expect(await page.getByLabel("Need 1: in words").inputValue()).toBe("Stars");
	await page.getByLabel("Offer 2: kind").selectOption("Theory");
	await page.getByLabel("Offer 2: in words").fill("Celestial mechanics");
	await part(page, "Offer").getByRole("button", { name: "Remove 1" }).click();
	expect(await page.getByLabel("Offer 1: in words").inputValue()).toBe("Celestial mechanics");
	await page.getByRole("button", { name: "Save and go on" }).click();

	await page.waitForURL("**/settings/profile/hours");
	await page.getByLabel("Time zone").fill("Europe/London");
	await page.getByLabel("Tuesday 9 to 10").check({ force: true });
	await page.getByRole("button", { name: "Save and go on" }).click();

	await page.waitForURL("**/settings/visibility");
	await page.getByLabel("Your profile: Members").check();
	await page.getByLabel("E-mail address: Everyone").check();
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByText("Saved.").waitFor();
	expect(await page.getByLabel("E-mail address: Members").isChecked()).toBe(true);
	await page.getByRole("link", { name: "As a stranger sees it" }).click();
	await page.getByText("For a stranger there is no such page.").waitFor();
	await page.goBack();
	await page.getByRole("link", { name: "As a member sees it" }).click();
	await page.getByRole("heading", { name: "Mary Somerville" }).waitFor();
	await page.getByText("Celestial mechanics").waitFor();

	expect(await readOwnProfile(accountId)).toMatchObject({
		handle: "mary",
		about: "Still here.",
		affiliation: "Cold Spring Harbor Laboratory",
		percent: { neuroscience: 60, cognitive: 10, ai: 30 },
		topics: [{ slug: "neural-coding" }],
		methods: ["optics", "spectroscopy"],
		offers: [{ kind: "theory", text: "Celestial mechanics" }],
		needs: [{ kind: "method", text: "Stars" }],
		timeZone: "Europe/London",
		freeHours: [33],
		settings: { profile: "members", email: "members", works: "members", hours: "members" },
	});
	await close();
});

it("takes a picture, shows what is wrong with another file, and goes back to the drawn one", async () => {
	const { accountId, page, close } = await comeIn({ javaScriptEnabled: false });
	await page.goto("/settings/profile");
	const buffer = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
		.png()
		.toBuffer();
	await page.getByLabel("A file").setInputFiles({ name: "me.png", mimeType: "image/png", buffer });
	await page.getByRole("button", { name: "Use this picture" }).click();
	await page.getByRole("button", { name: "Replace it" }).waitFor();
	expect(await db().profilePicture.count({ where: { accountId } })).toBe(1);

	const svg = {
		name: "me.png",
		mimeType: "image/png",
		buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
	};
	await page.getByLabel("A file").setInputFiles(svg);
	await page.getByRole("button", { name: "Replace it" }).click();
	await page.getByRole("alert").getByText("This is not a picture that we can read.").waitFor();
	expect(await page.title()).toMatch(/^Error: /);
	await page.getByRole("button", { name: /Remove it/ }).click();
	await page.getByText("So far this one is drawn").waitFor();
	expect(await db().profilePicture.count({ where: { accountId } })).toBe(0);
	await close();
});

it("opens no page for a name that was not given", async () => {
	const { accountId, page, expectNoTrouble, close } = await comeIn();
	await page.goto("/settings/visibility");
	await page.getByLabel("Your profile: Everyone").check();
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByRole("alert").getByText("Give the name that others know you by first").waitFor();
	expect((await readOwnProfile(accountId)).settings.profile).toBe("hidden");
	await close();
	void expectNoTrouble;
});
