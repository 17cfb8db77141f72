import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "#app/platform/db/connect.server.ts";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { mailProps } from "#tests/setup/outbox.ts";
import { sessionToken, signInByCode } from "#tests/setup/sign-in.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
});

it("lists where one is signed in, and signs out there", async () => {
	const [here, there, third] = await Promise.all(
		["Firefox/150.0", "iPhone Version/19 Safari/605", "CrOS Chrome/153"].map((userAgent) =>
			visit(browser, site.url, { userAgent, javaScriptEnabled: false }),
		),
	);
	if (!here || !there || !third) throw new Error("no visitors");
	for (const { page } of [here, there, third]) await signInByCode(page, site, "ada@example.org");
	await here.page.goto("/settings/security");
	const rows = here.page.getByRole("listitem").filter({ hasText: "Last seen" });
	const [current, ...others] = await rows.locator("strong").allTextContents();
	expect([current, others.sort()]).toEqual(["Firefox", ["Chrome on ChromeOS", "Safari on iPhone"]]);
	await rows.filter({ hasText: "iPhone" }).getByRole("button", { name: "Sign out there" }).click();
	await here.page.getByText("That browser is signed out.").waitFor();
	await there.page.goto("/me");
	expect(new URL(there.page.url()).pathname).toBe("/sign-in");
	await third.page.goto("/me");
	expect(new URL(third.page.url()).pathname).toBe("/me");
	await here.page.getByRole("button", { name: "Sign out everywhere else" }).click();
	await here.page.getByText("Every other browser is signed out.").waitFor();
	await third.page.goto("/me");
	expect(new URL(third.page.url()).pathname).toBe("/sign-in");
	await Promise.all([here, there, third].map(({ close }) => close()));
});

it("asks again before sensitive acts, and changes the address by a code sent to the new one", async () => {
	const { page, close } = await visit(browser, site.url, { javaScriptEnabled: false });
	await signInByCode(page, site, "bea@example.org");
	const before = await sessionToken(page.context());
	const client = await connect(site.databaseUrl);
	await client.query(`UPDATE "Session" SET "authenticatedAt" = "authenticatedAt" - interval '10 minutes'`);
	await client.end();
	await page.goto("/settings/security");
	await page.getByRole("link", { name: "Change the address" }).click();
	await page.getByRole("heading", { name: "Is it you?" }).waitFor();
	await page.getByRole("button", { name: "Send a code to bea@example.org" }).click();
	const { code = "" } = await mailProps(site.databaseUrl, "sign-in-code", "bea@example.org");
	await page
		.getByLabel("The six digits sent to bea@example.org")
		.fill(code === "000000" ? "000001" : "000000");
	await page.getByRole("button", { name: "Go on" }).click();
	await page.getByText("That did not prove who you are.").first().waitFor();
	await page.getByLabel("The six digits sent to bea@example.org").fill(code);
	await page.getByRole("button", { name: "Go on" }).click();
	await page.getByRole("heading", { name: "Change your address" }).waitFor();
	expect((await sessionToken(page.context())) === before).toBe(false);
	await page.getByLabel("New e-mail address").fill("bea@lab.example");
	await page.getByRole("button", { name: "Send a code there" }).click();
	await page.waitForURL("**/address/code");
	const change = await mailProps(site.databaseUrl, "address-change-code", "bea@lab.example");
	await page.getByLabel("The six digits").fill(change.code ?? "");
	await page.getByRole("button", { name: "Change the address" }).click();
	await page.getByText("Your address is changed").waitFor();
	await page.getByText("to bea@lab.example").waitFor();
	expect((await mailProps(site.databaseUrl, "address-changed", "bea@example.org")).newAddress).toBe(
		"bea@lab.example",
	);
	await close();
});
