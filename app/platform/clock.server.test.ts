import { afterEach, expect, test } from "vitest";
import { now, setFixedClock } from "./clock.server.ts";

afterEach(() => setFixedClock());

test("stands still at the fixed instant", () => {
	setFixedClock("2026-11-24T09:00:00+01:00");
	expect(now().toString()).toBe("2026-11-24T08:00:00Z");
});

test("runs when nothing is fixed", () => {
	setFixedClock("2026-11-24T08:00:00Z");
	setFixedClock();
	expect(Math.abs(now().epochMilliseconds - Date.now())).toBeLessThan(1000);
});

test("refuses a time without an offset", () => {
	expect(() => setFixedClock("2026-11-24T08:00:00")).toThrow(RangeError);
});
