import { type MutableResponse, OAuth2Server } from "oauth2-mock-server";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { env, setEnvironment } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { beginAuthorization, readMemory } from "./begin-authorization.server.ts";
import { proveIdentity } from "./prove-identity.server.ts";
import { configuredProviders, type Provider } from "./providers.server.ts";

const ORCID = "0000-0002-1825-0097";
const wish = { returnTo: null, accountId: null, purpose: "sign_in" } as const;
const before = env();
let servers: Record<Provider, OAuth2Server>;

beforeAll(async () => {
	const orcid = new OAuth2Server(undefined, undefined, {
		endpoints: { authorize: "/oauth/authorize", token: "/oauth/token" },
	});
	const github = new OAuth2Server(undefined, undefined, {
		endpoints: { authorize: "/login/oauth/authorize", token: "/login/oauth/access_token" },
	});
	for (const server of [orcid, github]) {
		await server.issuer.keys.generate("RS256");
		await server.start(0, "localhost");
	}
	github.service.addRoute("GET", "/api/v3/user", (request, response) => {
		const known = /^Bearer ./.test(request.headers.authorization ?? "");
		response.writeHead(known ? 200 : 401, { "Content-Type": "application/json" });
		response.end(JSON.stringify(known ? { id: 583231, login: "octocat", email: "ada@example.org" } : {}));
	});
	servers = { orcid, github };
	setEnvironment({
		...before,
		...{ ORCID_CLIENT_ID: "APP-1", ORCID_CLIENT_SECRET: "hush", ORCID_BASE_URL: urlOf(orcid) },
		...{ GITHUB_CLIENT_ID: "gh-1", GITHUB_CLIENT_SECRET: "hush", GITHUB_BASE_URL: urlOf(github) },
	});
});
afterAll(async () => {
	setEnvironment(before);
	await Promise.all(Object.values(servers).map((server) => server.stop()));
});
afterEach(() => setFixedClock(FIXED_NOW));

function urlOf(server: OAuth2Server): string {
	return `http://localhost:${server.address().port}`;
}

/** What a browser does: goes to the provider, which sends it straight back. */
async function visit(provider: Provider) {
	const { url, memory } = beginAuthorization(provider, wish);
	const answer = await fetch(url, { redirect: "manual" });
	const back = new URL(answer.headers.get("Location") ?? "");
	const [code = "", state = ""] = ["code", "state"].map((name) => back.searchParams.get(name) ?? "");
	return {
		url: new URL(url),
		back,
		code,
		state,
		memory,
		verifier: readMemory(memory, { provider, state })?.verifier ?? "",
	};
}

function answerOnce(provider: Provider, change: (answer: MutableResponse) => void) {
	servers[provider].service.once("beforeResponse", change);
}

test("is offered where both an id and a secret are set", () => {
	expect(configuredProviders()).toEqual(["orcid", "github"]);
	const set = env();
	setEnvironment({ ...set, GITHUB_CLIENT_SECRET: undefined });
	expect(configuredProviders()).toEqual(["orcid"]);
	expect(() => beginAuthorization("github", wish)).toThrow("This way to sign in is not offered here.");
	setEnvironment(set);
});

test("sends people with state and PKCE, and only to our own address back", async () => {
	const { url, back, memory, state } = await visit("orcid");
	expect(Object.fromEntries(url.searchParams)).toEqual({
		response_type: "code",
		client_id: "APP-1",
		redirect_uri: "http://localhost:3000/sign-in/orcid/callback",
		state,
		code_challenge_method: "S256",
		code_challenge: expect.stringMatching(/^[\w-]{43}$/),
		scope: "openid",
	});
	expect(back.origin + back.pathname).toBe("http://localhost:3000/sign-in/orcid/callback");
	expect(url.href).not.toContain(readMemory(memory, { provider: "orcid", state })?.verifier);
});

test("the browser's memory is good for one provider, its state, ten minutes, and can't be made up", async () => {
	const { memory, state } = await visit("orcid");
	const read = (sealed: string | undefined, more: object = {}) =>
		readMemory(sealed, { provider: "orcid", state, ...more });
	expect(read(memory)).toMatchObject({ ...wish, provider: "orcid" });
	expect(read(memory, { state: "another" })).toBeUndefined();
	expect(read(memory, { provider: "github" })).toBeUndefined();
	expect([read(undefined), read("x"), read(`${memory.slice(0, -4)}AAAA`)]).toEqual(Array(3).fill(undefined));
	setFixedClock("2026-11-24T12:10:00Z");
	expect(read(memory)).toBeUndefined();
});

test("ORCID's iD stands beside the token, or in its ID token", async () => {
	const one = await visit("orcid");
	answerOnce("orcid", ({ body }) => Object.assign(body, { orcid: ORCID, name: "Josiah Carberry" }));
	expect(await proveIdentity("orcid", one)).toEqual({
		provider: "orcid",
		subject: ORCID,
		label: "Josiah Carberry",
	});
	const two = await visit("orcid");
	servers.orcid.service.on("beforeTokenSigning", forOrcid);
	expect(await proveIdentity("orcid", two)).toEqual({ provider: "orcid", subject: ORCID, label: ORCID });
	servers.orcid.service.off("beforeTokenSigning", forOrcid);
});

test("GitHub is asked who the token belongs to; the address that it states is not looked at", async () => {
	expect(await proveIdentity("github", await visit("github"))).toEqual({
		provider: "github",
		subject: "583231",
		label: "octocat",
	});
});

test("nothing is proved by what does not fit", async () => {
	const warned = vi.spyOn(log, "warn").mockImplementation(() => {});
	const stray = await visit("orcid");
	answerOnce("orcid", ({ body }) => Object.assign(body, { orcid: ORCID }));
	expect(await proveIdentity("orcid", { ...stray, verifier: "x".repeat(43) })).toBeUndefined();
	servers.orcid.service.removeAllListeners("beforeResponse");
	const changes: ((answer: MutableResponse) => void)[] = [
		({ body }) => Object.assign(body, { orcid: "0000-0002-1825-0098" }),
		(answer) => Object.assign(answer, { statusCode: 400, body: { error: "invalid_grant" } }),
		(answer) => Object.assign(answer, { statusCode: 500, body: {} }),
		({ body }) => Object.assign(body, { orcid: ORCID, error: "bad_verification_code" }),
		({ body }) => Object.assign(body, { id_token: undefined }),
	];
	for (const change of changes) {
		const visited = await visit("orcid");
		answerOnce("orcid", change);
		expect(await proveIdentity("orcid", visited)).toBeUndefined();
	}
	const foreign = await visit("orcid");
	servers.orcid.service.on("beforeTokenSigning", forOthers);
	expect(await proveIdentity("orcid", foreign)).toBeUndefined();
	servers.orcid.service.off("beforeTokenSigning", forOthers);
	expect(warned).toHaveBeenCalledTimes(changes.length + 2);
	expect(JSON.stringify(warned.mock.calls)).not.toContain("hush");
});

function forOrcid(token: { payload: Record<string, unknown> }): void {
	Object.assign(token.payload, { sub: ORCID, aud: "APP-1" });
}

function forOthers(token: { payload: Record<string, unknown> }): void {
	Object.assign(token.payload, { sub: ORCID, aud: "somebody else" });
}
