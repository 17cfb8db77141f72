import type { Device, Security, SecurityEvent } from "#app/domain/accounts/index.server.ts";
import {
	eventWords,
	hasSecondFactor,
	mayRemove,
	mustSetUpSecondFactor,
	WAY_WORDS,
	type Way,
} from "#app/domain/accounts/index.ts";
import { utcTime } from "../utc-time.ts";
import { PROVIDER_NAMES } from "./provider-words.ts";

type Time = { instant: string; text: string };

/** One way to sign in, as its row says it. */
export interface WayRow {
	key: string;
	name: string;
	detail: string | null;
	/** What can be done with it. */
	actions: { href: string; label: string; post?: boolean }[];
	/** Why it can't be removed. */
	kept: string | null;
}

export interface SecurityModel {
	ways: WayRow[];
	/** What can be added. */
	add: { href: string; label: string }[];
	secondFactor: {
		/** What stands, in a sentence. */
		state: string;
		/** Said on top: a role that needs one, a session that lacks it. */
		urgent: { text: string; href: string; label: string } | null;
		links: { href: string; label: string }[];
	};
	devices: { sessionId: string; words: string; current: boolean; method: string; since: Time; seen: Time }[];
	events: { key: string; time: Time; words: string; byOthers: boolean }[];
}

const LAST = "This is the last way to sign in: add another one first.";

/** Puts all about how an account is entered into words. */
export function securityModel(
	security: Security,
	session: { email: string; secondFactorAt: string | null },
	devices: readonly Device[],
	events: readonly SecurityEvent[],
): SecurityModel {
	return {
		ways: wayRows(security, session.email),
		add: addable(security),
		secondFactor: secondFactor(security, session.secondFactorAt !== null),
		devices: devices.map(({ sessionId, words, current, method, createdAt, lastSeenAt }) => ({
			...{ sessionId, words, current },
			method: WAY_WORDS[method] ?? method,
			since: time(createdAt),
			seen: time(lastSeenAt),
		})),
		events: events.map(({ at, action, by, byOthers }, index) => ({
			key: `${index}`,
			time: time(at),
			words: eventWords(action, by),
			byOthers,
		})),
	};
}

function wayRows({ ways, passkeys, identities, passwordChangedAt }: Security, email: string): WayRow[] {
	const row = (way: Way, key: string, name: string, detail: string | null, more: WayRow["actions"] = []) => {
		const removable = mayRemove(ways, way);
		const remove = { href: `/settings/security/remove/${key}`, label: "Remove" };
		return {
			key,
			name,
			detail,
			actions: [...more, ...(removable ? [remove] : [])],
			kept: removable ? null : LAST,
		};
	};
	const address = { href: "/settings/security/address", label: "Change the address" };
	return [
		ways.emailCode
			? row({ kind: "email_code" }, "codes", "Code by e-mail", `to ${email}`, [address])
			: {
					...{
						key: "codes",
						name: "Code by e-mail",
						detail: `switched off; mail goes to ${email}`,
						kept: null,
					},
					actions: [address, { href: "/settings/security/codes", label: "Switch on", post: true }],
				},
		...passkeys.map(({ id, name, createdAt, lastUsedAt, backedUp }) =>
			row(
				{ kind: "passkey", id },
				`passkey-${id}`,
				`Passkey “${name}”`,
				[
					`added ${time(createdAt).text}`,
					lastUsedAt ? `last used ${time(lastUsedAt).text}` : "not used yet",
					backedUp ? "kept by your password manager" : "on one device",
				].join(" · "),
			),
		),
		...identities.map(({ provider, label, subject, joinedAt }) => ({
			...row(
				{ kind: provider },
				provider,
				PROVIDER_NAMES[provider],
				`${label}${provider === "orcid" && label !== subject ? ` (${subject})` : ""} · joined ${time(joinedAt).text}`,
			),
			...(ways[provider] ? {} : { kept: "This site does not offer it at present." }),
		})),
		...(passwordChangedAt === null
			? []
			: [
					row({ kind: "password" }, "password", "Password", `set ${time(passwordChangedAt).text}`, [
						{ href: "/settings/security/password", label: "Change" },
					]),
				]),
	];
}

function addable({ offers, identities, passwordChangedAt }: Security): SecurityModel["add"] {
	return [
		...(offers.passkeys ? [{ href: "/settings/security/passkeys", label: "Add a passkey" }] : []),
		...offers.providers
			.filter((provider) => !identities.some((identity) => identity.provider === provider))
			.map((provider) => ({
				href: `/sign-in/${provider}?purpose=join`,
				label: `Join your ${PROVIDER_NAMES[provider]} identity`,
			})),
		...(passwordChangedAt === null ? [{ href: "/settings/security/password", label: "Set a password" }] : []),
	];
}

function secondFactor(
	{ facts, recoveryCodes, offers }: Security,
	given: boolean,
): SecurityModel["secondFactor"] {
	const app = { href: "/settings/security/totp", label: "Set up an authenticator app" };
	return {
		state: stateOf(facts, recoveryCodes),
		urgent: mustSetUpSecondFactor(facts)
			? {
					text: "Your role needs a second factor. Until you have one, its pages are closed to you.",
					...(offers.passkeys ? { href: "/settings/security/passkeys", label: "Add a passkey" } : app),
				}
			: facts.staff && !given && hasSecondFactor(facts)
				? {
						text: "You have not given your second factor in this browser. The pages of your role ask for it.",
						href: "/sign-in/second-factor?returnTo=%2Fsettings%2Fsecurity",
						label: "Give it now",
					}
				: null,
		links: facts.totp
			? [
					{ href: "/settings/security/recovery-codes", label: "Make new recovery codes" },
					{ href: "/settings/security/totp/remove", label: "Remove the authenticator app" },
				]
			: [app],
	};
}

function stateOf({ totp, passkeys, staff }: Security["facts"], codes: number): string {
	const left = codes === 1 ? "one recovery code is" : `${codes || "no"} recovery codes are`;
	if (totp)
		return `Your authenticator app is asked for whenever you sign in without a passkey that knows you; ${left} left.`;
	if (staff && passkeys > 0) return "A passkey is asked for whenever you sign in.";
	return passkeys > 0
		? "None is asked for. A passkey that asks for your finger, face or PIN is two factors already."
		: "None. With one, somebody who reads your mail or knows your password still can’t get in.";
}

function time(instant: string): Time {
	return utcTime(new Date(instant));
}
