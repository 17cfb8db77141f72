import type { BrowserContext, Page } from "playwright-core";
import { mailProps } from "./outbox.ts";
import type { TestSite } from "./site.ts";

/** Signs a visitor in by the code of the mail, as people do; ends where that leads. */
export async function signInByCode(page: Page, site: TestSite, email: string): Promise<void> {
	await page.goto("/sign-in");
	await page.getByLabel("E-mail address").fill(email);
	await page.getByRole("button", { name: "Send me a code" }).click();
	await giveCode(page, site, email);
}

/** Types the code that was sent to this address. */
export async function giveCode(page: Page, site: TestSite, email: string): Promise<void> {
	await page.waitForURL("**/sign-in/code");
	const { code = "" } = await mailProps(site.databaseUrl, "sign-in-code", email);
	await page.getByLabel("The six digits").fill(code);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await page.waitForURL((url) => url.pathname !== "/sign-in/code");
}

/** Signs out by the button on one's own page. */
export async function signOut(page: Page): Promise<void> {
	await page.goto("/me");
	await page.getByRole("button", { name: "Sign out" }).click();
	await page.waitForURL((url) => url.pathname === "/");
}

/** The token of the browser's session, if it has one. */
export async function sessionToken(context: BrowserContext): Promise<string | undefined> {
	return (await context.cookies()).find(({ name }) => name === "session")?.value;
}
