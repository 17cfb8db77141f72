import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { decideProposal } from "#app/domain/posting/index.server.ts";
import { connect } from "#app/platform/db/connect.server.ts";
import { wire } from "#app/wire.ts";
import { makeAccount } from "#tests/factories/accounts.ts";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { onDatabase } from "#tests/setup/database.ts";
import { mailProps } from "#tests/setup/outbox.ts";
import { signInByCode } from "#tests/setup/sign-in.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

const ANNOUNCEMENT = `Workshop on Replay in Brains and Machines 2027

We are happy to announce the Workshop on Replay in Brains and Machines, a workshop on hippocampal replay and
experience replay in reinforcement learning.

Dates: 14-16 June 2027
Location: Lisbon, Portugal
Abstract submission deadline: 15 March 2027, 23:59 AoE
Registration is free.

https://replay-workshop.example.org/
`;
const NAME = "Workshop on Replay in Brains and Machines 2027";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
});

/** Longer than any machine would wait (see http/form-guard). */
async function readForAWhile(page: Page): Promise<void> {
	const began = Date.now();
	await expect.poll(() => Date.now() - began, { timeout: 5000, interval: 200 }).toBeGreaterThan(1600);
	expect(page.isClosed()).toBe(false);
}

/** What a moderator decides, until their page exists. */
async function decide(name: string): Promise<string> {
	return onDatabase(site.databaseUrl, async () => {
		wire();
		const { id: accountId } = await makeAccount();
		const client = await connect(site.databaseUrl);
		const { rows } = await client.query<{ id: string }>(
			`SELECT id FROM "Submission" WHERE state = 'proposed' AND draft->>'name' = $1`,
			[name],
		);
		await client.end();
		const moderator = { accountId, moderator: true, administrator: false, organizes: [] };
		const decision = { publish: true, reason: "Welcome to the catalogue." };
		return (await decideProposal(moderator, rows[0]?.id ?? "", decision)) ?? "";
	});
}

it("a stranger pastes an announcement, proposes it, becomes its organizer and keeps it up", async () => {
	const email = "sofia.replay@example.org";
	const visitor = await visit(browser, site.url);
	const { page } = visitor;

	// The fields are filled by guesses, each with what it was read from.
	await page.goto("/post");
	await page.getByLabel("An announcement, a page’s source, or a calendar entry").fill(ANNOUNCEMENT);
	await readForAWhile(page);
	await page.getByRole("button", { name: "Go on" }).click();
	await page.waitForURL(/\/post\/[0-9a-f-]{36}$/);
	const draft = page.url();
	expect(await page.getByLabel("Name (needed)").inputValue()).toBe(NAME);
	expect(await page.getByLabel("First day").inputValue()).toBe("2027-06-14");
	expect(await page.getByLabel("Town").inputValue()).toBe("Lisbon");
	expect(await page.getByLabel("Country", { exact: true }).inputValue()).toBe("Portugal");
	expect(await page.getByLabel("Day", { exact: true }).inputValue()).toBe("2027-03-15");
	await page.getByText("Guessed from").first().waitFor();
	await page.getByRole("heading", { name: "Nothing is missing" }).waitFor();

	// What is typed is kept, without a button.
	const kept = page.waitForResponse((answer) => answer.request().method() === "POST" && answer.ok());
	await page.getByLabel("What it is about").fill("Replay, in both fields.");
	await page.getByLabel("Level").focus();
	await kept;
	await page.getByText("Your draft is kept").waitFor();
	await page.reload();
	expect(await page.getByLabel("What it is about").inputValue()).toBe("Replay, in both fields.");

	// A row more and a row less, by script.
	await page.getByRole("button", { name: "Add another deadline" }).click();
	expect(await page.getByLabel("What closes").count()).toBe(2);
	await page.getByRole("button", { name: "Remove deadline 2" }).click();

	await page.getByRole("button", { name: "Save and preview" }).click();
	await page.waitForURL("**/preview");
	await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
	expect(await page.getByRole("main").textContent()).toContain("14–16 Jun");
	await page.getByRole("link", { name: "Go on" }).click();

	// Proposed by an address that a link proves; opening it changes nothing.
	await page.waitForURL("**/propose");
	await page.getByLabel("I have looked at all of them, and they are right").check();
	await page.getByLabel("Your e-mail address").fill(email);
	await readForAWhile(page);
	await page.getByRole("button", { name: "Propose it" }).click();
	await page.getByText("Not proposed yet").waitFor();
	const { link = "" } = await mailProps(site.databaseUrl, "proposal-confirm", email);
	await page.goto(new URL(link).pathname + new URL(link).search);
	await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
	await page.getByRole("button", { name: "Confirm and propose" }).click();
	await page.getByText("The moderators have your proposal").waitFor();

	const slug = await decide(NAME);
	await page.goto(draft);
	await page.getByRole("main").getByRole("link", { name: NAME }).click();
	await page.waitForURL(`**/events/${slug}`);
	expect(await page.getByRole("link", { name: "Change it" }).count()).toBe(0);

	// Signed in with that address, they are its organizer: the deadline moves, and the history says so to everybody.
	await signInByCode(page, site, email);
	await page.goto(`/events/${slug}`);
	await page.getByRole("link", { name: "Change it" }).click();
	await page.getByLabel("Day", { exact: true }).fill("2027-03-29");
	await page.getByLabel("Why you change it").fill("Extended by two weeks.");
	await page.getByRole("button", { name: "Save", exact: true }).last().click();
	await page.waitForURL(`**/events/${slug}`);
	await page
		.getByRole("main")
		.getByText(/29 Mar/)
		.first()
		.waitFor();
	const calendar = await (await fetch(`${site.url}/events/${slug}.ics`)).text();
	expect(calendar).toContain("SUMMARY:Workshop on Replay in Brains and Machines 2027");
	const stranger = await visit(browser, site.url);
	await stranger.page.goto(`/events/${slug}/history`);
	const history = (await stranger.page.getByRole("main").textContent()) ?? "";
	for (const words of [
		"By an organizer: Extended by two weeks.",
		"15 March 2027",
		"29 March 2027",
		"Welcome to the catalogue.",
	])
		expect(history).toContain(words);
	expect(await stranger.page.getByRole("button", { name: /Take this change back/ }).count()).toBe(0);
	stranger.expectNoTrouble();
	await stranger.close();

	// Next year's edition, in one step.
	await page.getByRole("button", { name: "Make the next edition" }).click();
	await page.waitForURL(/\/post\/[0-9a-f-]{36}$/);
	expect(await page.getByLabel("Name (needed)").inputValue()).toBe(
		"Workshop on Replay in Brains and Machines 2028",
	);
	expect(await page.getByLabel("First day").inputValue()).toBe("");
	visitor.expectNoTrouble();
	await visitor.close();
}, 180_000);

it("the form works without scripts: rows, what is missing, and what was typed", async () => {
	const visitor = await visit(browser, site.url, { javaScriptEnabled: false });
	const { page } = visitor;
	await page.goto("/post");
	await readForAWhile(page);
	await page.getByRole("button", { name: "Go on" }).click();
	await page.waitForURL(/\/post\/[0-9a-f-]{36}$/);
	await page.getByLabel("Name (needed)").fill("COSYNE 2027");
	await page.getByLabel("Town").fill("Porto");
	await page.getByLabel("Country", { exact: true }).fill("Lusitania");
	await page.getByRole("button", { name: "Add another place" }).click();
	await page.waitForURL(/view=places/);
	expect(await page.getByLabel("Town").count()).toBe(2);
	expect(await page.getByLabel("Town").first().inputValue()).toBe("Porto");
	expect(await page.getByLabel("Country", { exact: true }).first().inputValue()).toBe("Lusitania");
	await page.getByText("Choose a country from the list.").first().waitFor();
	await page.getByText("Say what kind of event it is.").waitFor();
	await page.getByRole("heading", { name: "Is it one of these?" }).waitFor();
	await page.getByRole("button", { name: "Remove place 1" }).click();
	await page.waitForURL(/view=places/);
	expect(await page.getByLabel("Town").count()).toBe(1);
	await page.getByLabel("Series").fill("cosyne");
	await page.getByRole("button", { name: "Save", exact: true }).last().click();
	await page.waitForURL(/view=saved/);
	await page.getByText("It is in the catalogue.").waitFor();
	await page.getByRole("button", { name: "Save and propose" }).click();
	await page.waitForURL("**/propose");
	await page.getByRole("heading", { name: "Still missing" }).waitFor();
	visitor.expectNoTrouble();
	await visitor.close();
}, 120_000);

it("what fills in the hidden field, or is faster than anybody reads, posts nothing", async () => {
	const send = (form: Record<string, string>) =>
		fetch(`${site.url}/post?index`, {
			method: "POST",
			redirect: "manual",
			headers: { origin: site.url, accept: "text/html" },
			body: new URLSearchParams(form),
		});
	const trapped = await send({ homepage: "https://cheap.example", pasted: "Buy" });
	expect([trapped.status, trapped.headers.get("location")]).toEqual([303, "/post"]);
	const hasty = await send({ pasted: "Buy at once" });
	expect(hasty.status).toBe(400);
	expect(await hasty.text()).toContain("Buy at once");
	const client = await connect(site.databaseUrl);
	const { rows } = await client.query(`SELECT 1 FROM "Submission" WHERE pasted LIKE 'Buy%'`);
	await client.end();
	expect(rows).toEqual([]);
});
