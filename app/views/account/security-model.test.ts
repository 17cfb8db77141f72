import { expect, test } from "vitest";
import type { Security } from "#app/domain/accounts/index.server.ts";
import { securityModel } from "./security-model.ts";

const AT = "2026-11-24T12:00:00.000Z";
const session = { email: "ada@example.org", secondFactorAt: null };
const plain: Security = {
	ways: { emailCode: true, password: false, orcid: false, github: false, passkeys: [] },
	facts: { totp: false, passkeys: 0, staff: false },
	recoveryCodes: 0,
	passkeys: [],
	identities: [],
	passwordChangedAt: null,
	offers: { passkeys: true, providers: ["orcid"] },
};

test("the last way can't be removed, and everything else can be added", () => {
	const { ways, add, secondFactor } = securityModel(plain, session, [], []);
	expect(ways).toEqual([
		{
			key: "codes",
			name: "Code by e-mail",
			detail: "to ada@example.org",
			actions: [{ href: "/settings/security/address", label: "Change the address" }],
			kept: "This is the last way to sign in: add another one first.",
		},
	]);
	expect(add.map(({ label }) => label)).toEqual([
		"Add a passkey",
		"Join your ORCID identity",
		"Set a password",
	]);
	expect([secondFactor.urgent, secondFactor.links.map(({ label }) => label)]).toEqual([
		null,
		["Set up an authenticator app"],
	]);
});

test("each way has its row, and what is there is not offered again", () => {
	const { ways, add } = securityModel(
		{
			...plain,
			ways: { emailCode: false, password: true, orcid: true, github: false, passkeys: ["k"] },
			passkeys: [{ id: "k", name: "Phone", createdAt: AT, lastUsedAt: null, backedUp: true }],
			identities: [
				{ provider: "github", subject: "1", label: "octocat", joinedAt: AT },
				{ provider: "orcid", subject: "0000-0002-1825-0097", label: "Josiah", joinedAt: AT },
			],
			passwordChangedAt: AT,
		},
		session,
		[],
		[],
	);
	expect(ways.map(({ name, detail, kept }) => [name, detail, kept])).toEqual([
		["Code by e-mail", "switched off; mail goes to ada@example.org", null],
		["Passkey “Phone”", "added 24 Nov 2026, 12:00 UTC · not used yet · kept by your password manager", null],
		["GitHub", "octocat · joined 24 Nov 2026, 12:00 UTC", "This site does not offer it at present."],
		["ORCID", "Josiah (0000-0002-1825-0097) · joined 24 Nov 2026, 12:00 UTC", null],
		["Password", "set 24 Nov 2026, 12:00 UTC", null],
	]);
	expect(add.map(({ label }) => label)).toEqual(["Add a passkey"]);
});

test("a moderator without a second factor is told so; with one that was not given yet, too", () => {
	const urgent = (facts: Partial<Security["facts"]>, secondFactorAt: string | null = null) =>
		securityModel(
			{ ...plain, facts: { ...plain.facts, staff: true, ...facts } },
			{ ...session, secondFactorAt },
			[],
			[],
		).secondFactor.urgent?.href;
	expect(urgent({})).toBe("/settings/security/passkeys");
	expect(urgent({ totp: true })).toBe("/sign-in/second-factor?returnTo=%2Fsettings%2Fsecurity");
	expect(urgent({ totp: true }, AT)).toBeUndefined();
});

test("devices and events are put into words", () => {
	const { devices, events } = securityModel(
		plain,
		session,
		[
			{
				sessionId: "s",
				words: "Firefox on Linux",
				method: "email_code",
				createdAt: AT,
				lastSeenAt: AT,
				current: true,
			},
		],
		[
			{ at: AT, action: "accounts.signed-in", by: "orcid", byOthers: false },
			{ at: AT, action: "accounts.role-granted", by: undefined, byOthers: true },
			{ at: AT, action: "accounts.some-new-thing", by: undefined, byOthers: false },
		],
	);
	expect(devices[0]).toMatchObject({ words: "Firefox on Linux", method: "code by e-mail", current: true });
	expect(events.map(({ words, byOthers }) => [words, byOthers])).toEqual([
		["Signed in: ORCID", false],
		["Role granted", true],
		["some new thing", false],
	]);
});
