import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import {
	againTakesSecondFactor,
	asksSecondFactor,
	type FactorFacts,
	type FirstFactor,
	hasSecondFactor,
	mayRemoveFactor,
	mustSetUpSecondFactor,
	passkeyIsSecond,
	wasBothFactors,
} from "./rules.ts";

const facts: fc.Arbitrary<FactorFacts> = fc.record({
	totp: fc.boolean(),
	passkeys: fc.nat({ max: 3 }),
	staff: fc.boolean(),
});
const first: fc.Arbitrary<FirstFactor> = fc.record({
	method: fc.constantFrom("email_code", "passkey", "password", "orcid", "github"),
	userVerified: fc.boolean(),
});

test("one factor alone opens an account with an authenticator app, or of staff with a second factor, to nobody", async () => {
	await holds(
		fc.property(first, facts, (how, what) => {
			if (asksSecondFactor(how, what)) return;
			expect(wasBothFactors(how) || !(what.totp || (what.staff && what.passkeys > 0))).toBe(true);
		}),
	);
});

test("nobody is asked for what they lack, and nobody for a third", async () => {
	await holds(
		fc.property(first, facts, (how, what) => {
			if (!asksSecondFactor(how, what)) return;
			expect(hasSecondFactor(what)).toBe(true);
			expect(how.method === "passkey" && how.userVerified).toBe(false);
		}),
	);
});

test("only a passkey whose device knew its person was both factors", async () => {
	await holds(
		fc.property(first, (how) => {
			expect(wasBothFactors(how)).toBe(how.method === "passkey" && how.userVerified === true);
		}),
	);
	expect(wasBothFactors({ method: "sample" })).toBe(true);
});

test("staff with a second factor always keep one, others may go without", async () => {
	await holds(
		fc.property(facts, fc.array(fc.constantFrom("totp" as const, "passkey" as const)), (start, wishes) => {
			let left = start;
			for (const wish of wishes) {
				if (wish === "totp" ? !left.totp : left.passkeys === 0) continue;
				if (!mayRemoveFactor(left, wish)) continue;
				left = wish === "totp" ? { ...left, totp: false } : { ...left, passkeys: left.passkeys - 1 };
			}
			if (start.staff) expect(hasSecondFactor(left)).toBe(hasSecondFactor(start));
			expect(mustSetUpSecondFactor(left)).toBe(left.staff && !hasSecondFactor(left));
		}),
	);
	expect(mayRemoveFactor({ totp: true, passkeys: 0, staff: false }, "totp")).toBe(true);
});

test("signing in again is never weaker than signing in", async () => {
	await holds(
		fc.property(first, facts, (how, what) => {
			if (asksSecondFactor(how, what)) expect(againTakesSecondFactor(what)).toBe(true);
		}),
	);
});

test("one passkey without its person is never two factors", () => {
	expect(passkeyIsSecond("passkey", { userVerified: false })).toBe(false);
	expect(passkeyIsSecond("passkey", { userVerified: true })).toBe(true);
	expect(passkeyIsSecond("password", { userVerified: false })).toBe(true);
});
