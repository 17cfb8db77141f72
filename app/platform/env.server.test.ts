import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { env, readEnvironment, setEnvironment, VARIABLE_NAMES } from "./env.server.ts";
import { isAppError } from "./errors.ts";
import { PROJECT_ROOT } from "./root.server.ts";

function complaint(source: Record<string, string>): string {
	try {
		readEnvironment(source);
	} catch (error) {
		if (isAppError(error, "invalid_environment")) return error.message;
		throw error;
	}
	throw new Error("The environment was accepted.");
}

const BY_SMTP = { SMTP_URL: "smtps://me:secret@smtp.example", MAIL_FROM: "mail@neuroai.example" };

describe("defaults", () => {
	test("need nothing set", () => {
		expect(readEnvironment({})).toEqual({
			DATA_DIR: join(PROJECT_ROOT, ".data"),
			PORT: 3000,
			HOST: "127.0.0.1",
			PUBLIC_URL: "http://localhost:3000",
			SITE_MODE: "local",
			DEMO: false,
			SITE_SECRET: expect.stringMatching(/.{32,}/),
			LOG_LEVEL: "info",
			CONTACT_EMAIL: "editors@neuroai-commons.example",
			MAIL_FROM: "mail@neuroai-commons.example",
			ORCID_API_URL: "https://pub.orcid.org",
			ORCID_BASE_URL: "https://orcid.org",
			GITHUB_BASE_URL: "https://github.com",
		});
	});

	test("are what .env.example says, which lists every variable in order", () => {
		const text = readFileSync(join(PROJECT_ROOT, ".env.example"), "utf8");
		expect([...text.matchAll(/^(\w+)=/gm)].map(([, name]) => name)).toEqual(VARIABLE_NAMES);
		expect(readEnvironment(parseEnv(text))).toEqual(readEnvironment({}));
	});

	test("hold for empty values", () => {
		const empty = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, " "]));
		expect(readEnvironment(empty)).toEqual(readEnvironment({}));
	});
});

test("takes what is set", () => {
	const url = "postgresql://me:secret@db.example:5432/neuroai";
	expect(
		readEnvironment({
			DATABASE_URL: url,
			DATA_DIR: "/srv/neuroai",
			PORT: "8080",
			HOST: "0.0.0.0",
			PUBLIC_URL: "https://neuroai.example/",
			SITE_MODE: "production",
			SITE_SECRET: "a secret that is long enough to be one",
			LOG_LEVEL: "warn",
			CONTACT_EMAIL: "us@neuroai.example",
			MAIL_FROM: "mail@neuroai.example",
			RESEND_API_KEY: "re_123",
			RESEND_BASE_URL: "http://127.0.0.1:4010/",
			RESEND_WEBHOOK_SECRET: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
			SMTP_URL: "smtps://me:secret@smtp.example:465",
			ORCID_CLIENT_ID: "APP-1",
			ORCID_CLIENT_SECRET: "hush",
			ORCID_BASE_URL: "https://sandbox.orcid.org/",
			GITHUB_BASE_URL: "http://localhost:4010",
			TRUST_PROXY: "1",
			HOME: "/root",
		}),
	).toEqual({
		DATABASE_URL: url,
		DATA_DIR: "/srv/neuroai",
		PORT: 8080,
		HOST: "0.0.0.0",
		PUBLIC_URL: "https://neuroai.example",
		SITE_MODE: "production",
		DEMO: false,
		SITE_SECRET: "a secret that is long enough to be one",
		LOG_LEVEL: "warn",
		CONTACT_EMAIL: "us@neuroai.example",
		MAIL_FROM: "mail@neuroai.example",
		RESEND_API_KEY: "re_123",
		ORCID_API_URL: "https://pub.orcid.org",
		RESEND_BASE_URL: "http://127.0.0.1:4010",
		RESEND_WEBHOOK_SECRET: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
		SMTP_URL: "smtps://me:secret@smtp.example:465",
		ORCID_CLIENT_ID: "APP-1",
		ORCID_CLIENT_SECRET: "hush",
		ORCID_BASE_URL: "https://sandbox.orcid.org",
		GITHUB_BASE_URL: "http://localhost:4010",
		TRUST_PROXY: 1,
	});
});

test("the public address follows the port", () => {
	expect(readEnvironment({ PORT: "4000" }).PUBLIC_URL).toBe("http://localhost:4000");
});

describe("a wrong variable", () => {
	test.each([
		["PORT", "abc", 'The environment is wrong: PORT must be a whole number from 1 to 65535 (it is "abc").'],
		[
			"PORT",
			"65536",
			'The environment is wrong: PORT must be a whole number from 1 to 65535 (it is "65536").',
		],
		[
			"HOST",
			"0.0.0.0",
			'The environment is wrong: HOST must be a loopback address while SITE_MODE is local (it is "0.0.0.0").',
		],
		[
			"HOST",
			"my host",
			'The environment is wrong: HOST must be an IP address or localhost (it is "my host").',
		],
		["SITE_MODE", "prod", 'The environment is wrong: SITE_MODE must be local or production (it is "prod").'],
		[
			"LOG_LEVEL",
			"loud",
			'The environment is wrong: LOG_LEVEL must be debug, info, warn or error (it is "loud").',
		],
		[
			"CONTACT_EMAIL",
			"us",
			'The environment is wrong: CONTACT_EMAIL must be an e-mail address (it is "us").',
		],
		[
			"RESEND_BASE_URL",
			"api.resend.com",
			'The environment is wrong: RESEND_BASE_URL must be http:// or https:// with a host (it is "api.resend.com").',
		],
		[
			"FIXED_CLOCK",
			"2026-11-24",
			'The environment is wrong: FIXED_CLOCK must be an instant such as 2026-11-24T08:00:00Z (it is "2026-11-24").',
		],
		[
			"PUBLIC_URL",
			"https://a.example/path",
			'The environment is wrong: PUBLIC_URL must be http:// or https:// with a host and nothing after it (it is "https://a.example/path").',
		],
		[
			"ORCID_BASE_URL",
			"http://orcid.org",
			'The environment is wrong: ORCID_BASE_URL must be https:// with a host and nothing after it (it is "http://orcid.org").',
		],
		[
			"TRUST_PROXY",
			"true",
			'The environment is wrong: TRUST_PROXY must be a number of proxies or a comma-separated list of their addresses (it is "true").',
		],
	])("%s=%s names itself", (name, value, message) => {
		expect(complaint({ [name]: value })).toBe(message);
	});

	test("all are named in one sentence", () => {
		expect(complaint({ PORT: "0", SITE_MODE: "x" })).toBe(
			'The environment is wrong: PORT must be a whole number from 1 to 65535 (it is "0"); SITE_MODE must be local or production (it is "x").',
		);
	});

	test("a database address is never repeated", () => {
		expect(complaint({ DATABASE_URL: "mysql://me:secret@db/x" })).toBe(
			"The environment is wrong: DATABASE_URL must be a postgresql:// address with a host and a database name.",
		);
	});

	test("a real site has a secret of its own, which is never repeated", () => {
		expect(complaint({ SITE_MODE: "production", ...BY_SMTP })).toBe(
			"The environment is wrong: SITE_SECRET must be set while SITE_MODE is production.",
		);
		expect(complaint({ SITE_SECRET: "too short" })).toBe(
			"The environment is wrong: SITE_SECRET must be at least 32 characters that nobody can guess.",
		);
	});

	test("a real site needs a way for its mails, and whoever sends says from where", () => {
		expect(
			complaint({ SITE_MODE: "production", SITE_SECRET: "a secret that is long enough to be one" }),
		).toBe(
			"The environment is wrong: RESEND_API_KEY or SMTP_URL must be set while SITE_MODE is production: nobody could sign in.",
		);
		for (const [name, value] of [
			["RESEND_API_KEY", "re_123"],
			["SMTP_URL", BY_SMTP.SMTP_URL],
		] as const)
			expect(complaint({ [name]: value })).toBe(
				"The environment is wrong: MAIL_FROM must be set where mails leave by Resend or SMTP.",
			);
	});

	test.each([
		[
			"RESEND_WEBHOOK_SECRET",
			"whsec_",
			"must be a signing secret such as whsec_… of the webhook's page at Resend",
		],
		["SMTP_URL", "http://me:secret@smtp.example", "must be a smtp:// or smtps:// address with a host"],
	])("%s is never repeated", (name, value, message) => {
		expect(complaint({ MAIL_FROM: BY_SMTP.MAIL_FROM, [name]: value })).toBe(
			`The environment is wrong: ${name} ${message}.`,
		);
	});

	test("a real site is no demonstration", () => {
		expect(
			complaint({
				SITE_MODE: "production",
				SITE_SECRET: "a secret that is long enough to be one",
				...BY_SMTP,
				DEMO: "on",
			}),
		).toBe('The environment is wrong: DEMO works only while SITE_MODE is local (it is "on").');
	});

	test("the clock of a real site can't be stopped", () => {
		expect(
			complaint({
				SITE_MODE: "production",
				SITE_SECRET: "a secret that is long enough to be one",
				...BY_SMTP,
				FIXED_CLOCK: "2026-11-24T08:00:00Z",
			}),
		).toBe(
			'The environment is wrong: FIXED_CLOCK works only while SITE_MODE is local (it is "2026-11-24T08:00:00Z").',
		);
	});
});

test.each(["loopback", "10.0.0.0/8, 192.168.1.1", "fd00::/8", "2"])("TRUST_PROXY=%s is accepted", (value) => {
	expect(String(readEnvironment({ TRUST_PROXY: value }).TRUST_PROXY)).toBe(value);
});

test("a process keeps the environment it was handed", () => {
	const environment = readEnvironment({ PORT: "4321" });
	setEnvironment(environment);
	expect(env()).toBe(environment);
});
