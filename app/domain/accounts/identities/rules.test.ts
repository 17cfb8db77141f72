import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { isOrcid, listWays, mayRemove, type Way, type Ways } from "./rules.ts";

const ways: fc.Arbitrary<Ways> = fc.record({
	emailCode: fc.boolean(),
	password: fc.boolean(),
	orcid: fc.boolean(),
	github: fc.boolean(),
	passkeys: fc.uniqueArray(fc.constantFrom("a", "b", "c")),
});
const way: fc.Arbitrary<Way> = fc.oneof(
	fc.constantFrom("email_code", "password", "orcid", "github").map((kind) => ({ kind }) as Way),
	fc.constantFrom("a", "b", "c", "d").map((id) => ({ kind: "passkey", id }) as const),
);

test("whatever is removed in whatever order, one way is left", async () => {
	await holds(
		fc.property(ways, fc.array(way, { maxLength: 12 }), (start, wishes) => {
			let left = start;
			for (const wish of wishes) if (mayRemove(left, wish)) left = without(left, wish);
			expect(listWays(left).length > 0).toBe(listWays(start).length > 0);
		}),
	);
});

test("each way may go exactly while another is there", async () => {
	await holds(
		fc.property(ways, way, (start, wish) => {
			const all = listWays(start);
			const has = all.some((other) => JSON.stringify(other) === JSON.stringify(wish));
			expect(mayRemove(start, wish)).toBe(has && all.length > 1);
		}),
	);
});

test("an ORCID iD has a check digit", async () => {
	expect(["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"].map(isOrcid)).toEqual([
		true,
		true,
		true,
	]);
	expect(["0000-0002-1825-0098", "0000-0002-1694-233x", "0000000218250097", ""].map(isOrcid)).toEqual([
		false,
		false,
		false,
		false,
	]);
	// Any one digit that is wrong is seen.
	await holds(
		fc.property(fc.constantFrom(0, 3, 6, 13, 17), fc.integer({ min: 1, max: 9 }), (at, by) => {
			const right = "0000-0002-1825-0097";
			const wrong = `${right.slice(0, at)}${(Number(right[at]) + by) % 10}${right.slice(at + 1)}`;
			expect(isOrcid(wrong)).toBe(false);
		}),
	);
});

function without(ways: Ways, way: Way): Ways {
	if (way.kind === "passkey") return { ...ways, passkeys: ways.passkeys.filter((id) => id !== way.id) };
	const key = ({ email_code: "emailCode", password: "password", orcid: "orcid", github: "github" } as const)[
		way.kind
	];
	return { ...ways, [key]: false };
}
