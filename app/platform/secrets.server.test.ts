import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { env, setEnvironment } from "./env.server.ts";
import { hmac, open, randomDigits, randomToken, sameBytes, seal } from "./secrets.server.ts";

test("what is sealed opens again, for the same purpose and under the same key only", async () => {
	await holds(
		fc.property(fc.uint8Array(), (bytes) => {
			const sealed = seal("a", bytes);
			expect(new Uint8Array(open("a", sealed))).toEqual(bytes);
			expect(() => open("b", sealed)).toThrow();
			sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
			expect(() => open("a", sealed)).toThrow();
		}),
	);
	const sealed = seal("a", Buffer.from("x"));
	const before = env();
	setEnvironment({ ...before, SITE_SECRET: `${before.SITE_SECRET}!` });
	try {
		expect(() => open("a", sealed)).toThrow();
	} finally {
		setEnvironment(before);
	}
});

test("a code's HMAC differs by purpose and text", () => {
	const all = [hmac("a", "1"), hmac("a", "2"), hmac("b", "1")].map((bytes) => bytes.toString("hex"));
	expect(new Set(all).size).toBe(3);
	expect(sameBytes(hmac("a", "1"), hmac("a", "1"))).toBe(true);
	expect(sameBytes(hmac("a", "1"), hmac("a", "2"))).toBe(false);
	expect(sameBytes(Buffer.from("a"), Buffer.from("ab"))).toBe(false);
});

test("tokens and codes have their form", () => {
	expect(randomToken()).toMatch(/^[\w-]{43}$/);
	for (let i = 0; i < 50; i += 1) expect(randomDigits()).toMatch(/^\d{6}$/);
});
