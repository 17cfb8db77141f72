import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { sessionToken, signInByCode, signOut } from "#tests/setup/sign-in.ts";
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

/** A device of Chromium's own that makes passkeys; `present`: whether somebody touches it at once. */
async function plugIn(page: Page, { userVerified = true } = {}) {
	const cdp: CDPSession = await page.context().newCDPSession(page);
	await cdp.send("WebAuthn.enable");
	const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			protocol: "ctap2",
			transport: "internal",
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: userVerified,
			automaticPresenceSimulation: true,
		},
	});
	return {
		credentials: async () => (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
		touch: (enabled: boolean) =>
			cdp.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled }),
	};
}

async function addPasskey(page: Page, name: string): Promise<void> {
	await page.goto("/settings/security");
	await page.getByRole("link", { name: "Add a passkey" }).click();
	await page.getByLabel("What to call it").fill(name);
	await page.getByRole("button", { name: "Make the passkey" }).click();
	await page.getByText("The passkey is added.").waitFor();
}

it("makes a passkey, signs in with it, and takes it away, but never the last way", async () => {
	const { page, expectNoTrouble, close } = await visit(browser, site.url);
	const device = await plugIn(page);
	await signInByCode(page, site, "ada@example.org");
	const before = await sessionToken(page.context());
	await addPasskey(page, "My laptop");
	// The device knew its person: the session is worth more now, and has another token.
	const after = await sessionToken(page.context());
	expect([before === undefined, after === before]).toEqual([false, false]);
	expect(
		(await device.credentials()).map(({ rpId, isResidentCredential }) => [rpId, isResidentCredential]),
	).toEqual([["localhost", true]]);
	await device.touch(false);
	await signOut(page);

	await page.goto("/sign-in/passkey");
	await device.touch(true);
	await page.getByRole("button", { name: "Sign in with a passkey" }).click();
	await page.waitForURL("**/me");
	await page.getByText("You are signed in as ada@example.org.").waitFor();

	await page.goto("/settings/security");
	await page.getByRole("link", { name: "Remove: Code by e-mail" }).click();
	await page.getByRole("button", { name: "Remove it" }).click();
	await page.getByText("It is removed.").waitFor();
	await page.getByText("switched off; mail goes to ada@example.org").waitFor();
	expect(await page.getByRole("link", { name: /^Remove: Passkey/ }).count()).toBe(0);
	await page.getByText("This is the last way to sign in: add another one first.").waitFor();
	await page.getByRole("button", { name: "Switch on" }).click();
	await page.getByText("Codes by e-mail are switched on again.").waitFor();
	await page.getByRole("link", { name: "Remove: Passkey “My laptop”" }).click();
	await page.getByRole("button", { name: "Remove it" }).click();
	await page.getByText("It is removed.").waitFor();
	await device.touch(false);
	await signOut(page);
	expectNoTrouble();

	await page.goto("/sign-in/passkey");
	await device.touch(true);
	await page.getByRole("button", { name: "Sign in with a passkey" }).click();
	await page.getByText("This passkey opens no account here").waitFor();
	expect(await sessionToken(page.context())).toBeUndefined();
	await close();
});

it("is offered where the browser fills the address in, and chosen without a button", async () => {
	const { page, close } = await visit(browser, site.url);
	const device = await plugIn(page);
	await signInByCode(page, site, "bea@example.org");
	await addPasskey(page, "Phone");
	await device.touch(false);
	await signOut(page);
	await page.goto("/sign-in");
	await device.touch(true);
	// Chromium's virtual device picks the passkey as soon as the field offers it.
	await page.waitForURL("**/me");
	await page.getByText("You are signed in as bea@example.org.").waitFor();
	await close();
});

it("says what is the matter where nothing is chosen, and where the site is called by an address", async () => {
	const { page, close } = await visit(browser, site.url);
	await page.goto("/sign-in/passkey");
	await plugIn(page);
	await page.getByRole("button", { name: "Sign in with a passkey" }).click();
	await page.getByText("The browser gave no passkey: it was cancelled, or took too long.").waitFor();
	await page.goto(`${site.url.replace("localhost", "127.0.0.1")}/sign-in/passkey`);
	await page.getByRole("button", { name: "Sign in with a passkey" }).click();
	await page.getByText("Passkeys work at this site’s own name only").waitFor();
	await close();
});

it("says without scripts that passkeys need them", async () => {
	const { page, close } = await visit(browser, site.url, { javaScriptEnabled: false });
	await page.goto("/sign-in/passkey");
	await page.getByText("Passkeys need scripts, which your browser does not run here.").waitFor();
	expect(await page.getByRole("button", { name: "Sign in with a passkey" }).isDisabled()).toBe(true);
	await close();
});
