import { expect, test } from "vitest";
import { waitAskedFor, waitBefore } from "./outcomes.ts";

test("without advice each wait is about twice the one before, up to half an hour", () => {
	const waits = [1, 2, 3, 4, 9, 10, 11, 50].map((attempts) => waitBefore(attempts, 0.5));
	expect(waits).toEqual([5, 10, 20, 40, 1280, 1800, 1800, 1800]);
	expect([waitBefore(1, 0), waitBefore(1, 1)]).toEqual([4, 7]);
});

test("advice is followed: never earlier, at most a quarter later", () => {
	expect(waitBefore(9, 0, { afterSeconds: 2 })).toBe(2);
	expect(waitBefore(9, 1, { afterSeconds: 2 })).toBe(3);
	expect(waitBefore(1, 0, { afterSeconds: 0 })).toBe(1);
	expect(waitBefore(1, 0, { afterSeconds: 86_400 })).toBe(1800);
});

test("headers say when to come back", () => {
	expect(waitAskedFor({ "retry-after": "3", "ratelimit-reset": "1" })).toBe(3);
	expect(waitAskedFor({ "ratelimit-reset": "1" })).toBe(1);
	expect(waitAskedFor({ "retry-after": "Wed, 25 Nov 2026 12:00:00 GMT" })).toBeUndefined();
	expect(waitAskedFor({ "retry-after": "" })).toBeUndefined();
	expect(waitAskedFor(null)).toBeUndefined();
});
