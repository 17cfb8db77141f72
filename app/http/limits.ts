import type { Limit } from "#app/platform/rate-limit.server.ts";

/** A limit on requests that change something. */
export interface RequestLimit extends Limit {
	/** Which paths, in lower case and without ".data". */
	path: RegExp;
	/**
	 * Who is counted: the account, or for strangers the address ("sender"); the address of whoever sends, an IPv6 one by its
	 * network ("address"); the e-mail address that the form names, whoever sends it ("email").
	 */
	by: "sender" | "address" | "email";
	/** Ends the sentence "There have been too many …". */
	what: string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ASKS_FOR_CODE = /^\/(sign-in(\/address)?|settings\/security\/address)$/;
const ASKS_FOR_OWN_CODE = /^\/(sign-in\/again\/code|settings\/security\/address)$/;
const PASSWORD = /^\/sign-in\/(password|again)$/;

// A laboratory, or a whole conference, may share one address: limits by address are wide, those by account and e-mail address narrow.
/** All limits. A request is held against each whose path fits. */
export const LIMITS: readonly RequestLimit[] = [
	limit("changes", /^(?!\/webhooks\/)/, "sender", 120, MINUTE, "changes in a minute"),
	limit("webhooks", /^\/webhooks\//, "address", 3000, MINUTE, "calls in a minute"),
	limit("codes", ASKS_FOR_CODE, "address", 40, HOUR, "codes asked for from here"),
	limit("codes-to", ASKS_FOR_CODE, "email", 6, HOUR, "codes asked for this e-mail address"),
	limit("own-codes", ASKS_FOR_OWN_CODE, "sender", 6, HOUR, "codes asked for"),
	limit("code-answers", /^\/sign-in\/(code|link)$/, "address", 60, 15 * MINUTE, "codes entered from here"),
	limit("passwords", PASSWORD, "address", 60, 15 * MINUTE, "passwords entered from here"),
	limit("passwords-of", PASSWORD, "email", 10, 15 * MINUTE, "passwords entered for this e-mail address"),
	limit("again", /^\/sign-in\/again$/, "sender", 10, 15 * MINUTE, "attempts"),
	limit("second-factor", /^\/sign-in\/second-factor$/, "sender", 10, 15 * MINUTE, "codes entered"),
	limit(
		"passkeys",
		/^\/sign-in\/(passkey|second-factor)(\/options)?$/,
		"address",
		// Each look at /sign-in asks for a challenge, which costs little; and a conference shares an address.
		600,
		15 * MINUTE,
		"attempts from here",
	),
	limit("reports", /^\/(people\/[^/]+\/report|report)$/, "sender", 10, HOUR, "reports in an hour"),
	limit("corrections", /^\/corrections\//, "sender", 30, HOUR, "corrections in an hour"),
	limit("corrections-to", /^\/corrections\//, "email", 6, HOUR, "corrections from this e-mail address"),
	limit("posts", /^\/post$/, "sender", 30, HOUR, "drafts begun in an hour"),
	limit("proposals", /^\/post\/[^/]+\/propose$/, "sender", 20, HOUR, "proposals in an hour"),
	limit("proposals-to", /^\/post\/[^/]+\/propose$/, "email", 5, HOUR, "links sent to this e-mail address"),
	limit("claims", /^\/claims\//, "sender", 20, DAY, "claims in a day"),
	limit("imports", /^\/settings\/works\/(orcid|file)$/, "sender", 20, HOUR, "imports in an hour"),
	limit("pictures", /^\/settings\/profile\/picture$/, "sender", 20, HOUR, "pictures in an hour"),
	limit("exports", /^\/settings\/data\/export$/, "sender", 5, DAY, "exports in a day"),
];

const KIB = 1024;
const MIB = 1024 * KIB;

/** How many bytes a request may bring, by its path; the first that fits. A form needs some more than the file in it. */
export const LARGEST_BODIES: readonly [path: RegExp, bytes: number][] = [
	[/^\/settings\/profile\/picture$/, 8.25 * MIB],
	[/^\/settings\/works\/file$/, 4.25 * MIB],
	// The source of a page.
	[/^\/post$/, 2.25 * MIB],
	[/^\/webhooks\//, 256 * KIB],
	[/^/, MIB],
];

/** How many bytes a request to this path (see `limitedPath`) may bring. */
export function largestBody(path: string): number {
	return LARGEST_BODIES.find(([fits]) => fits.test(path))?.[1] ?? 0;
}

/**
 * The path by which limits are looked up. Routes are found without regard to case and after decoding, and Remix asks for their data
 * under another ending: whoever writes a path differently must not slip through.
 */
export function limitedPath(path: string): string {
	return decodeURIComponent(path)
		.toLowerCase()
		.replace(/\/{2,}/g, "/")
		.replace(/\.data$/, "")
		.replace(/(?<=.)\/$/, "");
}

function limit(
	name: string,
	path: RegExp,
	by: RequestLimit["by"],
	points: number,
	seconds: number,
	what: string,
): RequestLimit {
	return { name, path, by, points, seconds, what };
}
