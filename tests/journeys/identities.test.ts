import { OAuth2Server } from "oauth2-mock-server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "#app/platform/db/connect.server.ts";
import { openBrowser, visit } from "#tests/setup/browser.ts";
import { giveCode, sessionToken, signInByCode, signOut } from "#tests/setup/sign-in.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

const ORCID = "0000-0002-1825-0097";
let site: TestSite;
let browser: Browser;
let orcid: OAuth2Server;
let github: OAuth2Server;

beforeAll(async () => {
	orcid = await startProvider("/oauth/authorize", "/oauth/token");
	github = await startProvider("/login/oauth/authorize", "/login/oauth/access_token");
	orcid.service.on("beforeResponse", ({ body }) => {
		Object.assign(body, { orcid: ORCID, name: "Josiah Carberry" });
	});
	github.service.addRoute("GET", "/api/v3/user", (_request, response) => {
		response.writeHead(200, { "Content-Type": "application/json" });
		response.end(JSON.stringify({ id: 583231, login: "octocat", email: "bea@example.org" }));
	});
	[site, browser] = await Promise.all([
		startSite({
			...{ ORCID_CLIENT_ID: "APP-1", ORCID_CLIENT_SECRET: "hush", ORCID_BASE_URL: urlOf(orcid) },
			...{ GITHUB_CLIENT_ID: "gh-1", GITHUB_CLIENT_SECRET: "hush", GITHUB_BASE_URL: urlOf(github) },
		}),
		openBrowser(),
	]);
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
	await Promise.all([orcid, github].map((server) => server?.stop()));
});

async function startProvider(authorize: string, token: string): Promise<OAuth2Server> {
	const server = new OAuth2Server(undefined, undefined, { endpoints: { authorize, token } });
	await server.issuer.keys.generate("RS256");
	await server.start(0, "localhost");
	return server;
}

function urlOf(server: OAuth2Server): string {
	return `http://localhost:${server.address().port}`;
}

async function identities(): Promise<Record<string, string>[]> {
	const client = await connect(site.databaseUrl);
	try {
		const { rows } = await client.query(
			`SELECT a.email, i.provider::text AS provider, i.subject FROM "Identity" i
			JOIN "Account" a ON a.id = i."accountId" ORDER BY 1, 2`,
		);
		return rows;
	} finally {
		await client.end();
	}
}

it("makes an account through ORCID once an address is proved, and knows it again", async () => {
	const { page, close } = await visit(browser, site.url, { javaScriptEnabled: false });
	await page.goto("/sign-in?returnTo=%2Fdeadlines");
	await page.getByRole("link", { name: "Sign in through ORCID" }).click();
	await page.getByText("ORCID confirms that you are Josiah Carberry.").waitFor();
	expect([await sessionToken(page.context()), await identities()]).toEqual([undefined, []]);
	await page.getByLabel("E-mail address").fill("josiah@example.org");
	await page.getByRole("button", { name: "Send me a code" }).click();
	await giveCode(page, site, "josiah@example.org");
	expect(await identities()).toEqual([{ email: "josiah@example.org", provider: "orcid", subject: ORCID }]);
	await signOut(page);
	await page.goto("/sign-in?returnTo=%2Fdeadlines");
	await page.getByRole("link", { name: "Sign in through ORCID" }).click();
	await page.waitForURL("**/deadlines");
	await page.goto("/settings/security");
	await page.getByText(`Josiah Carberry (${ORCID})`).waitFor();
	await close();
});

it("asks before it joins an identity to an account that was there, whatever address the provider states", async () => {
	const { page, close } = await visit(browser, site.url);
	await signInByCode(page, site, "bea@example.org");
	await signOut(page);
	// GitHub states bea's address: that alone is nothing.
	await page.goto("/sign-in/github");
	await page.getByText("GitHub confirms that you are octocat.").waitFor();
	await page.getByLabel("E-mail address").fill("bea@example.org");
	await page.getByRole("button", { name: "Send me a code" }).click();
	await giveCode(page, site, "bea@example.org");
	await page.getByRole("heading", { name: "Join GitHub to this account?" }).waitFor();
	expect((await identities()).map(({ provider }) => provider)).toEqual(["orcid"]);
	await page.getByRole("link", { name: "No, leave them apart" }).click();
	await page.waitForURL("**/settings/security");
	expect((await identities()).map(({ provider }) => provider)).toEqual(["orcid"]);

	await page.getByRole("link", { name: "Join your GitHub identity" }).click();
	await page.getByRole("button", { name: "Join them" }).click();
	await page.getByText("The identity is joined.").waitFor();
	expect((await identities())[0]).toEqual({
		email: "bea@example.org",
		provider: "github",
		subject: "583231",
	});

	// Josiah's ORCID iD is taken.
	await page.getByRole("link", { name: "Join your ORCID identity" }).click();
	await page.getByRole("button", { name: "Join them" }).click();
	await page.getByText("This identity belongs to another account here.").first().waitFor();
	await close();
});

it("believes no answer that this browser did not ask for, and none of a provider who refuses", async () => {
	const { page, close } = await visit(browser, site.url, { javaScriptEnabled: false });
	await page.goto("/sign-in/orcid/callback?code=stolen&state=stolen");
	await page.getByRole("heading", { name: "ORCID has not confirmed who you are" }).waitFor();
	orcid.service.once("beforeAuthorizeRedirect", ({ url }) => {
		url.searchParams.delete("code");
		url.searchParams.set("error", "access_denied");
	});
	await page.goto("/sign-in/orcid");
	await page.getByRole("heading", { name: "Cancelled" }).waitFor();
	expect(await sessionToken(page.context())).toBeUndefined();
	const unknown = await page.goto("/sign-in/gitlab");
	expect(unknown?.status()).toBe(404);
	await close();
});
