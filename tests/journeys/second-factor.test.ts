import { Secret, TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { sessionToken, signInByCode, signOut } from "#tests/setup/sign-in.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

const PASSWORD = "correct horse battery";
let site: TestSite;
let browser: Browser;
beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
});

async function signInByPassword(page: Page, password = PASSWORD): Promise<void> {
	await page.goto("/sign-in/password?returnTo=%2Fdeadlines");
	await page.getByLabel("E-mail address").fill("ada@example.org");
	await page.getByLabel("Password").fill(password);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

it("sets a password and an app up, and asks for both, without any script", async () => {
	const { page, close } = await visit(browser, site.url, { javaScriptEnabled: false });
	const token = () => sessionToken(page.context());
	await signInByCode(page, site, "ada@example.org");
	await page.goto("/settings/security/password");
	for (const [password, words] of [
		["short", "A password has 8 characters at least."],
		["password123", "This password is on the lists that attackers try first."],
		["ada@example.org", "This password contains your address"],
	] as const) {
		await page.getByLabel("Password").fill(password);
		await page.getByRole("button", { name: "Set it" }).click();
		await page.locator(".field-error").getByText(words).waitFor();
		expect(await page.title()).toMatch(/^Error: /);
		expect(await page.getByLabel("Password").inputValue()).toBe("");
	}
	await page.getByLabel("Password").fill(PASSWORD);
	await page.getByRole("button", { name: "Set it" }).click();
	await page.getByText("The password is set").waitFor();

	await page.getByRole("link", { name: "Set up an authenticator app" }).click();
	expect(
		await page.getByAltText("QR code for your authenticator app").evaluate((image) => image.clientWidth),
	).toBe(208);
	const secret = (await page.locator(".totp-secret").textContent()) ?? "";
	const app = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });
	const code = (step: number) => app.generate({ timestamp: Date.parse(FIXED_NOW) + step * 30_000 });
	const first = await token();
	await page.getByLabel("The six digits that it shows now").fill(code(0));
	await page.getByRole("button", { name: "Confirm" }).click();
	await page.getByRole("heading", { name: "Your recovery codes" }).waitFor();
	const recovery = await page.locator(".recovery-codes code").allTextContents();
	expect([recovery.length, (await token()) === first]).toEqual([10, false]);
	await page.reload();
	expect(new URL(page.url()).pathname).toBe("/settings/security");
	await signOut(page);

	await signInByPassword(page, "wrong horse battery");
	await page.getByText("This address and this password don’t belong together here.").waitFor();
	await signInByPassword(page);
	await page.getByRole("heading", { name: "Second step" }).waitFor();
	const half = await token();
	// The first factor alone opens nothing.
	for (const path of ["/me", "/settings/security", "/settings/security/totp/remove", "/sign-in/again"]) {
		await page.goto(path);
		expect(new URL(page.url()).pathname).toBe("/sign-in/second-factor");
	}
	await page.goto("/sign-in/second-factor?returnTo=%2Fdeadlines");
	await page.getByLabel("Code of your authenticator app").fill(code(0));
	await page.getByRole("button", { name: "Go on" }).click();
	await page.getByText("That was not it.").first().waitFor();
	await page.getByLabel("Code of your authenticator app").fill(code(1));
	await page.getByRole("button", { name: "Go on" }).click();
	await page.waitForURL("**/deadlines");
	expect((await token()) === half).toBe(false);
	await signOut(page);

	await signInByPassword(page);
	await page.getByLabel("Code of your authenticator app").fill(recovery[0] ?? "");
	await page.getByRole("button", { name: "Go on" }).click();
	await page.waitForURL("**/deadlines");
	await page.goto("/settings/security");
	await page.getByText("9 recovery codes are left").waitFor();
	const events = await page.locator(".security-events li").allTextContents();
	expect(events[0]).toContain("Second factor given: recovery code");
	expect(events[1]).toContain("Signed in: password");
	await page.getByRole("link", { name: "Remove the authenticator app" }).click();
	await page.getByRole("button", { name: "Remove it" }).click();
	await page.getByText("The authenticator app is removed").waitFor();
	await signOut(page);
	await signInByPassword(page);
	await page.waitForURL("**/deadlines");
	await close();
});
