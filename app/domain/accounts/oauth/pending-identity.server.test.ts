import { expect, test } from "vitest";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { readPending, sealPending } from "./pending-identity.server.ts";

const identity = { provider: "github", subject: "583231", label: "octocat" } as const;

test("a proved identity is remembered for one account, or none yet, for half an hour", () => {
	const mine = sealPending(identity, "me");
	expect(readPending(mine, "me")).toEqual(identity);
	expect([readPending(mine, "you"), readPending(mine, null), readPending(undefined, "me")]).toEqual(
		Array(3).fill(undefined),
	);
	expect(readPending(sealPending(identity, null), null)).toEqual(identity);
	setFixedClock("2026-11-24T12:30:00Z");
	expect(readPending(mine, "me")).toBeUndefined();
	setFixedClock(FIXED_NOW);
	expect(readPending(`${mine.slice(0, -2)}AA`, "me")).toBeUndefined();
});
