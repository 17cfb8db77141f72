import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from "playwright-core";
import { expect } from "vitest";
import { FIXED_NOW } from "./fixed-clock.ts";

/** A real Chromium: the one of CHROMIUM_PATH, or the one that the npm package carries. */
export async function openBrowser(): Promise<Browser> {
	return playwright.launch({
		// The sandbox of Chromium refuses root, as which CI may run.
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
			"--headless=old",
		],
		executablePath: process.env.CHROMIUM_PATH || (await chromium.executablePath()),
	});
}

export type Visitor = {
	page: Page;
	/** Fails if a script failed, the console showed an error, or a request left for another host. */
	expectNoTrouble(): void;
	close(): Promise<void>;
};

/** A fresh visitor at the fixed time, in Lisbon unless told otherwise. */
export async function visit(
	browser: Browser,
	baseURL: string,
	options: BrowserContextOptions = {},
): Promise<Visitor> {
	const context = await browser.newContext({
		baseURL,
		timezoneId: "Europe/Lisbon",
		locale: "en-GB",
		...options,
	});
	const page = await context.newPage();
	if (options.javaScriptEnabled !== false) await page.clock.setFixedTime(FIXED_NOW);
	const trouble: string[] = [];
	page.on("pageerror", (error) => trouble.push(error.message));
	page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
	page.on("request", (request) => {
		const { host } = new URL(request.url());
		if (host !== new URL(baseURL).host) trouble.push(`request to ${host}`);
	});
	return { page, expectNoTrouble: () => expect(trouble).toEqual([]), close: () => context.close() };
}
