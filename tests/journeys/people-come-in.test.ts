import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "#app/platform/db/connect.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { makeRole } from "#tests/factories/roles.ts";
import { openSession } from "#tests/factories/signed-in.ts";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { onDatabase } from "#tests/setup/database.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";
import { unzip } from "#tests/setup/unzip.ts";
import { type OrcidStandIn, startOrcid } from "../stand-ins/orcid/orcid-server.ts";
import { ADA } from "../stand-ins/orcid/records.ts";

let site: TestSite;
let browser: Browser;
let orcid: OrcidStandIn;
let cookies: { second: string; third: string; moderator: string };

beforeAll(async () => {
	orcid = await startOrcid();
	[site, browser] = await Promise.all([
		startSite({ ORCID_API_URL: orcid.url }, { worker: true }),
		openBrowser(),
	]);
	cookies = await onDatabase(site.databaseUrl, async () => {
		const second = await makePerson("Second Reader", { visibility: "members" });
		const third = await makePerson("Third Reader", { visibility: "members" });
		const moderator = await makePerson("Mo Derator", { visibility: "members" });
		await makeRole(moderator.accountId, "moderator");
		return {
			second: await openSession(second.accountId),
			third: await openSession(third.accountId),
			moderator: await openSession(moderator.accountId, { secondFactor: true }),
		};
	});
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
	await orcid?.stop();
});

/** The newest mail to this address with these words in its subject, opened in the mailbox. */
async function openMail(page: Page, to: string, subject: RegExp): Promise<string> {
	const mailbox = await page.context().newPage();
	await expect
		.poll(
			async () => {
				await mailbox.goto(`/dev/mailbox?to=${encodeURIComponent(to)}`);
				return mailbox.getByRole("main").getByRole("link", { name: subject }).count();
			},
			{ timeout: 20_000 },
		)
		.toBeGreaterThan(0);
	await mailbox.getByRole("main").getByRole("link", { name: subject }).first().click();
	await mailbox.waitForURL("**/dev/mailbox/*");
	const text = (await mailbox.getByRole("main").textContent()) ?? "";
	await mailbox.close();
	return text;
}

async function signInByMailbox(page: Page, email: string): Promise<void> {
	await page.goto("/sign-in");
	await page.getByLabel("E-mail address").fill(email);
	await page.getByRole("button", { name: "Send me a code" }).click();
	await page.waitForURL("**/sign-in/code");
	const [code = ""] = /\b\d{6}\b/.exec(await openMail(page, email, /\d{6}/)) ?? [];
	await page.getByLabel("The six digits").fill(code);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await page.waitForURL((url) => url.pathname !== "/sign-in/code");
}

async function as(cookie: string) {
	const visitor = await visit(browser, site.url);
	const [name = "", value = ""] = cookie.split("=");
	await visitor.page.context().addCookies([{ name, value, url: site.url }]);
	return visitor;
}

it("a stranger comes in, is found, reported and looked at, and takes everything away again", async () => {
	const email = "ada.okafor@example.org";
	const ada = await visit(browser, site.url);
	const { page } = ada;

	// In by the code of the mail; a passkey for the next time.
	await signInByMailbox(page, email);
	expect(new URL(page.url()).pathname).toBe("/settings/profile");
	const device = await page.context().newCDPSession(page);
	await device.send("WebAuthn.enable");
	await device.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			protocol: "ctap2",
			transport: "internal",
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	await page.goto("/settings/security");
	await page.getByRole("link", { name: "Add a passkey" }).click();
	await page.getByLabel("What to call it").fill("My laptop");
	await page.getByRole("button", { name: "Make the passkey" }).click();
	await page.getByText("The passkey is added.").waitFor();

	// Who she is, and works from ORCID.
	await page.goto("/settings/profile");
	await page.getByLabel("Name", { exact: false }).first().fill("Ada Okafor");
	await page.getByLabel("Handle").fill("ada-okafor");
	await page.getByRole("button", { name: /^Save/ }).first().click();
	await page.waitForLoadState("networkidle");
	await page.goto("/settings/works/orcid");
	await page.getByLabel("Your ORCID iD").fill(ADA);
	await page.getByRole("button", { name: "Read my works" }).click();
	await page.waitForURL("**/settings/works");
	await page.getByText("Replay in the hippocampus & in agents").first().waitFor({ timeout: 30_000 });

	// One offer, one need; visible to members.
	await page.goto("/settings/profile/exchange");
	await page.getByLabel("Offer 1: kind").selectOption("data");
	await page.getByLabel("Offer 1: in words").fill("Two-photon recordings of forty sessions");
	await page.getByLabel("Need 1: kind").selectOption("theory");
	await page.getByLabel("Need 1: in words").fill("A theory of why replay runs backwards");
	await page.getByRole("button", { name: /^Save/ }).first().click();
	await page.waitForLoadState("networkidle");
	await page.goto("/settings/visibility");
	await page.getByLabel("Your profile: Members").check();
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByText("Saved.").waitFor();

	// A second person finds her in the directory; a stranger does not.
	const second = await as(cookies.second);
	await second.page.goto("/people?q=okafor");
	await second.page.getByRole("main").getByRole("link", { name: "Ada Okafor" }).click();
	await second.page.waitForURL("**/people/ada-okafor");
	const seen = await second.page.getByRole("main").textContent();
	for (const words of [
		"Two-photon recordings of forty sessions",
		"A theory of why replay runs backwards",
		"Replay in the hippocampus & in agents",
	])
		expect(seen).toContain(words);
	expect(seen).not.toContain(email);
	second.expectNoTrouble();
	await second.close();
	expect((await fetch(`${site.url}/people/ada-okafor`)).status).toBe(404);
	expect(await (await fetch(`${site.url}/people?q=okafor`)).text()).not.toContain("Ada Okafor");

	// A third reports her; a moderator looks, decides, and both are told what concerns them.
	const third = await as(cookies.third);
	await third.page.goto("/people/ada-okafor");
	await third.page.getByRole("link", { name: /^Report/ }).click();
	await third.page.getByLabel(/spam/i).check();
	await third.page.getByLabel("What happened?").fill("The same offer came to me five times.");
	await third.page.getByRole("button", { name: "Send the report" }).click();
	await third.page.getByRole("heading", { name: "Your report is with the moderators" }).waitFor();
	third.expectNoTrouble();
	await third.close();
	const moderator = await as(cookies.moderator);
	await moderator.page.goto("/moderation");
	await moderator.page
		.getByRole("main")
		.getByRole("link", { name: /Ada Okafor/ })
		.first()
		.click();
	await moderator.page.getByText("The same offer came to me five times.").waitFor();
	await moderator.page.getByLabel(/no breach/i).check();
	await moderator.page.getByLabel("Reason").fill("One offer stands on the profile, once.");
	await moderator.page.getByRole("button", { name: "Decide and tell them" }).click();
	await moderator.page.waitForURL("**/moderation");
	expect(await openMail(moderator.page, "third-reader@example.org", /report/i)).toContain("report");
	moderator.expectNoTrouble();
	await moderator.close();

	// Everything as a ZIP.
	await page.goto("/settings/data");
	await page.getByRole("button", { name: "Put my data together" }).click();
	const link = page.getByRole("link", { name: "Download your data" });
	await link.waitFor({ timeout: 30_000 });
	const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
	const stream = await download.createReadStream();
	const archive = Buffer.concat(await stream.toArray());
	const everything = [...(await unzip(archive)).values()].map(String).join("\n");
	for (const words of [email, "Ada Okafor", "Two-photon recordings of forty sessions", "10.5555/"])
		expect(everything.toLowerCase()).toContain(words.toLowerCase());

	// And away.
	await page.goto("/settings/data/delete");
	await page.getByRole("button", { name: "Delete my account" }).click();
	await page.waitForURL((url) => url.pathname !== "/settings/data/delete");
	await page.goto("/me");
	await page.waitForURL("**/sign-in?**");
	const again = await as(cookies.second);
	expect((await again.page.goto("/people/ada-okafor"))?.status()).toBe(404);
	await again.page.goto("/people?q=okafor");
	expect(await again.page.getByRole("main").textContent()).not.toContain("Ada Okafor");
	await again.close();
	const client = await connect(site.databaseUrl);
	const { rows } = await client.query<{ days: number }>(
		`SELECT extract(day FROM "eraseAfter" - "deletionAskedAt")::int AS days FROM "Account" WHERE email = $1`,
		[email],
	);
	await client.end();
	expect(rows).toEqual([{ days: 7 }]);
	ada.expectNoTrouble();
	await ada.close();
}, 180_000);
