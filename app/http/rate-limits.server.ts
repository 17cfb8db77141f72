import type { IncomingHttpHeaders } from "node:http";
import { readSession } from "#app/domain/accounts/index.server.ts";
import { log } from "#app/platform/log.server.ts";
import { countAgainst } from "#app/platform/rate-limit.server.ts";
import { networkOf } from "./client-address.ts";
import { cookieName, readCookies } from "./cookies.server.ts";
import { LIMITS, limitedPath, type RequestLimit } from "./limits.ts";
import type { Trouble } from "./problem.server.ts";
import { isSecure } from "./signed-in.server.ts";

/** Who sends a request, as far as it shows before its body is read. */
export interface Sender {
	path: string;
	/** As Express sees it: behind proxies that we trust, the client's. */
	address: string;
	headers: IncomingHttpHeaders;
}

/** Holds requests against the limits of `limits.ts`. */
export interface RateLimits {
	/** Counts a request before its body is read; what to answer where it is one too many. */
	ofSender(sender: Sender): Promise<Trouble | undefined>;
	/** Counts by what the form says. */
	ofForm(sender: Sender, body: Buffer): Promise<Trouble | undefined>;
}

/** The limits, counted in the database for all processes together. Where it can't count, it lets pass: the route will tell. */
export function createRateLimits(limits: readonly RequestLimit[] = LIMITS): RateLimits {
	const fitting = ({ path }: Sender) => {
		const limited = limitedPath(path);
		return limits.filter((limit) => limit.path.test(limited));
	};
	return {
		async ofSender(sender) {
			const network = `address ${networkOf(sender.address)}`;
			let account: Promise<string | undefined> | undefined;
			for (const limit of fitting(sender)) {
				if (limit.by === "email") continue;
				if (limit.by === "sender") account ??= accountOf(sender.headers.cookie);
				const who = (limit.by === "sender" && (await account)) || network;
				const trouble = await count(limit, who);
				if (trouble) return trouble;
			}
			return undefined;
		},
		async ofForm(sender, body) {
			const byEmail = fitting(sender).filter(({ by }) => by === "email");
			if (byEmail.length === 0) return undefined;
			const email = await emailIn(body, sender.headers["content-type"]);
			// What can't be read here must not be read by the route either.
			if (email === undefined) return { status: 400, detail: "The form can't be read." };
			for (const limit of byEmail) {
				const trouble = email && (await count(limit, `email ${email}`));
				if (trouble) return trouble;
			}
			return undefined;
		},
	};
}

async function count(limit: RequestLimit, who: string): Promise<Trouble | undefined> {
	try {
		const wait = await countAgainst(limit, who);
		if (wait === undefined) return undefined;
		log.warn("Too many requests", { limit: limit.name });
		const detail = `There have been too many ${limit.what}. Try again in ${inWords(wait)}.`;
		return { status: 429, detail, headers: { "Retry-After": String(wait) } };
	} catch (error) {
		log.error("A rate limit could not be counted", { error, limit: limit.name });
		return undefined;
	}
}

/** The account of a session, in whatever state it is; undefined for strangers. */
async function accountOf(cookie: string | undefined): Promise<string | undefined> {
	if (!cookie) return undefined;
	// The very cookie that the guards read: one beside it must not make a stranger of somebody.
	const token = readCookies(cookie).get(cookieName("session", { secure: isSecure() }));
	if (!token) return undefined;
	const session = await readSession(token).catch(() => undefined);
	return session && `account ${session.accountId}`;
}

/** The form's e-mail address, empty where it names none; undefined where this is no form. */
async function emailIn(body: Buffer, contentType = ""): Promise<string | undefined> {
	try {
		const sent = new Response(new Uint8Array(body), { headers: { "Content-Type": contentType } });
		const email = (await sent.formData()).get("email");
		return typeof email === "string" ? email.trim().toLowerCase() : "";
	} catch {
		return undefined;
	}
}

function inWords(seconds: number): string {
	const [count, unit] =
		seconds < 90
			? [seconds, "second"]
			: seconds < 90 * 60
				? [Math.ceil(seconds / 60), "minute"]
				: [Math.ceil(seconds / 3600), "hour"];
	return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
