import { existsSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { AppError } from "./errors.ts";
import { PROJECT_ROOT } from "./root.server.ts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;
const PROXY_NAMES = ["loopback", "linklocal", "uniquelocal"];

/** Complaints never repeat their values. */
const SECRETS: ReadonlySet<string> = new Set([
	"DATABASE_URL",
	"SITE_SECRET",
	"RESEND_API_KEY",
	"RESEND_WEBHOOK_SECRET",
	"SMTP_URL",
	"ORCID_CLIENT_SECRET",
	"GITHUB_CLIENT_SECRET",
]);

// Local mode is reached from this machine only, and its cookies should outlive a restart.
const LOCAL_SECRET = "local mode: nobody else can reach this site";

/** Every variable we read. Each message ends the sentence "NAME …". */
const variables = {
	DATABASE_URL: z
		.string()
		.refine(isPostgresUrl, "must be a postgresql:// address with a host and a database name")
		.optional(),
	DATA_DIR: z.string().default(".data"),
	PORT: wholeNumber(3000, 65535),
	HOST: z
		.string()
		.refine((host) => host === "localhost" || isIP(host) > 0, "must be an IP address or localhost")
		.default("127.0.0.1"),
	PUBLIC_URL: z
		.string()
		.refine(isOrigin, "must be http:// or https:// with a host and nothing after it")
		.transform((url) => new URL(url).origin)
		.optional(),
	SITE_MODE: z.enum(["local", "production"], "must be local or production").default("local"),
	DEMO: z
		.enum(["on", "off"], "must be on or off")
		.default("off")
		.transform((demo) => demo === "on"),
	SITE_SECRET: z.string().min(32, "must be at least 32 characters that nobody can guess").optional(),
	LOG_LEVEL: z.enum(["debug", "info", "warn", "error"], "must be debug, info, warn or error").default("info"),
	FIXED_CLOCK: z.string().refine(isInstant, "must be an instant such as 2026-11-24T08:00:00Z").optional(),
	CONTACT_EMAIL: z.email("must be an e-mail address").default("editors@neuroai-commons.example"),
	MAIL_FROM: z.email("must be an e-mail address").optional(),
	RESEND_API_KEY: z.string().optional(),
	RESEND_BASE_URL: z
		.string()
		.refine(isHttpUrl, "must be http:// or https:// with a host")
		.transform((url) => url.replace(/\/+$/, ""))
		.optional(),
	RESEND_WEBHOOK_SECRET: z
		.string()
		.refine(isWebhookSecret, "must be a signing secret such as whsec_… of the webhook's page at Resend")
		.optional(),
	SMTP_URL: z.string().refine(isSmtpUrl, "must be a smtp:// or smtps:// address with a host").optional(),
	ORCID_API_URL: z
		.string()
		.refine(isOrigin, "must be http:// or https:// with a host and nothing after it")
		.transform((url) => new URL(url).origin)
		.default("https://pub.orcid.org"),
	ORCID_CLIENT_ID: z.string().optional(),
	ORCID_CLIENT_SECRET: z.string().optional(),
	ORCID_BASE_URL: provider("https://orcid.org"),
	GITHUB_CLIENT_ID: z.string().optional(),
	GITHUB_CLIENT_SECRET: z.string().optional(),
	GITHUB_BASE_URL: provider("https://github.com"),
	TRUST_PROXY: z
		.string()
		.refine(isProxyList, "must be a number of proxies or a comma-separated list of their addresses")
		.transform((value) => (/^\d+$/.test(value) ? Number(value) : value))
		.optional(),
};

/** The names of all variables that we read, in the order of `.env.example`. */
export const VARIABLE_NAMES = Object.keys(variables);

const schema = z.object(variables).transform((values, context) => {
	const refuse = (name: keyof typeof variables, message: string) =>
		context.addIssue({ code: "custom", path: [name], message });
	if (values.SITE_MODE === "local" && !LOOPBACK.test(values.HOST))
		refuse("HOST", "must be a loopback address while SITE_MODE is local");
	if (values.SITE_MODE === "production" && values.DEMO) refuse("DEMO", "works only while SITE_MODE is local");
	if (values.SITE_MODE === "production" && values.FIXED_CLOCK)
		refuse("FIXED_CLOCK", "works only while SITE_MODE is local");
	if (values.SITE_MODE === "production" && !values.ORCID_API_URL.startsWith("https:"))
		refuse("ORCID_API_URL", "must be https:// while SITE_MODE is production");
	if (values.SITE_MODE === "production" && !values.SITE_SECRET)
		refuse("SITE_SECRET", "must be set while SITE_MODE is production");
	const mailLeaves = values.RESEND_API_KEY || values.SMTP_URL;
	if (values.SITE_MODE === "production" && !mailLeaves)
		refuse("RESEND_API_KEY", "or SMTP_URL must be set while SITE_MODE is production: nobody could sign in");
	if (mailLeaves && !values.MAIL_FROM) refuse("MAIL_FROM", "must be set where mails leave by Resend or SMTP");
	return {
		...values,
		DATA_DIR: resolve(PROJECT_ROOT, values.DATA_DIR),
		SITE_SECRET: values.SITE_SECRET ?? LOCAL_SECRET,
		MAIL_FROM: values.MAIL_FROM ?? "mail@neuroai-commons.example",
		PUBLIC_URL: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
	};
});

/**
 * The checked environment. DATA_DIR is absolute (relative ones start at the checkout), PUBLIC_URL an origin without
 * trailing slash, FIXED_CLOCK an ISO instant, TRUST_PROXY what Express calls "trust proxy".
 */
export type Environment = z.infer<typeof schema>;

/**
 * Reads and checks the environment: of the process, completed by a `.env` in the checkout, or the given one. Empty
 * means unset; a variable set to nothing switches off the one in `.env`.
 * Throws AppError("invalid_environment") that names every wrong variable in one sentence, never the value of a secret one.
 */
export function readEnvironment(
	source: Record<string, string | undefined> = processEnvironment(),
): Environment {
	const set = Object.fromEntries(
		VARIABLE_NAMES.map((name) => [name, source[name]?.trim()]).filter(([, value]) => value),
	) as Record<string, string>;
	const result = schema.safeParse(set);
	if (result.success) return result.data;
	const complaints = result.error.issues.map(({ path: [name], message }) => {
		const given = SECRETS.has(String(name)) ? undefined : set[String(name)];
		return `${String(name)} ${message}${given === undefined ? "" : ` (it is ${JSON.stringify(given)})`}`;
	});
	throw new AppError("invalid_environment", `The environment is wrong: ${complaints.join("; ")}.`);
}

let current: Environment | undefined;

/** Hands this process its environment. */
export function setEnvironment(environment: Environment): void {
	current = environment;
}

/** This process's environment: the one handed over, else read at the first call (and then it may throw as `readEnvironment`). */
export function env(): Environment {
	current ??= readEnvironment();
	return current;
}

/** Says to the libraries in this process and in the programs it starts (React above all) which mode they run in. */
export function setNodeEnv(mode: "production" | "development"): void {
	process.env.NODE_ENV = mode;
}

function processEnvironment(): Record<string, string | undefined> {
	const file = join(PROJECT_ROOT, ".env");
	return { ...(existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}), ...process.env };
}

function wholeNumber(fallback: number, max: number) {
	const message = `must be a whole number from 1 to ${max}`;
	return z
		.string()
		.refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= max, message)
		.transform(Number)
		.default(fallback);
}

/** Where people prove who they are. Without TLS only this machine is trusted. */
function provider(fallback: string) {
	return z
		.string()
		.refine(
			(text) => isOrigin(text) && (text.startsWith("https:") || LOOPBACK.test(new URL(text).hostname)),
			"must be https:// with a host and nothing after it",
		)
		.transform((url) => new URL(url).origin)
		.default(fallback);
}

function isPostgresUrl(text: string): boolean {
	const url = URL.parse(text);
	if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return false;
	return url.pathname.length > 1 && (url.hostname !== "" || url.searchParams.has("host"));
}

function isOrigin(text: string): boolean {
	const url = URL.parse(text);
	return url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}

function isHttpUrl(text: string): boolean {
	return /^https?:$/.test(URL.parse(text)?.protocol ?? "");
}

function isSmtpUrl(text: string): boolean {
	const url = URL.parse(text);
	return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== "";
}

function isWebhookSecret(text: string): boolean {
	return /^whsec_[A-Za-z0-9+/]{16,}={0,2}$/.test(text);
}

function isInstant(text: string): boolean {
	try {
		Temporal.Instant.from(text);
		return true;
	} catch {
		return false;
	}
}

// "true" is not among them: believing every sender's X-Forwarded-For lets anyone choose their address.
function isProxyList(text: string): boolean {
	if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= 16;
	return text.split(",").every((entry) => {
		const [address = "", bits, ...rest] = entry.trim().split("/");
		if (bits === undefined) return PROXY_NAMES.includes(address) || isIP(address) > 0;
		const size = isIP(address) === 4 ? 32 : 128;
		return rest.length === 0 && isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= size;
	});
}
