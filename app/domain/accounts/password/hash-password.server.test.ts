import { parseOptions } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { commonPasswords } from "./common-passwords.server.ts";
import { hashPassword, passwordMatches } from "./hash-password.server.ts";

test("is argon2id of 19 MiB, two passes and one lane, with a salt of its own", async () => {
	const [one, two] = await Promise.all([hashPassword("räuber"), hashPassword("räuber")]);
	expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	expect(parseOptions(one)).toMatchObject({
		memoryCost: 19_456,
		timeCost: 2,
		parallelism: 1,
		outputLen: 32,
		saltLen: 16,
	});
	expect(one).not.toBe(two);
});

test("matches the same text in another Unicode form, and nothing else", async () => {
	const stored = await hashPassword("r\u00e4uber");
	expect(await passwordMatches("ra\u0308uber", stored)).toBe(true);
	expect(await passwordMatches("rauber", stored)).toBe(false);
	expect(await passwordMatches("räuber", undefined)).toBe(false);
});

test("takes as long where there is no password: the same work is done", async () => {
	const stored = await hashPassword("a long one");
	await passwordMatches("x", undefined);
	const times = { there: [] as number[], missing: [] as number[] };
	for (let round = 0; round < 15; round += 1)
		for (const [key, hash] of [
			["there", stored],
			["missing", undefined],
		] as const) {
			const begun = performance.now();
			await passwordMatches("wrong", hash);
			times[key].push(performance.now() - begun);
		}
	// Medians of interleaved rounds: without the work it would be a thousandth.
	const ratio = median(times.missing) / median(times.there);
	expect(ratio).toBeGreaterThan(0.5);
	expect(ratio).toBeLessThan(2);
});

test("the list of common passwords is there without a network", async () => {
	const common = await commonPasswords();
	expect(common.size).toBeGreaterThan(40_000);
	expect(["password", "qwertyuiop", "trustno1", "iloveyou"].every((word) => common.has(word))).toBe(true);
	expect(common.has("correct horse battery staple")).toBe(false);
});

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
