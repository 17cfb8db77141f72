import { afterEach, beforeEach, expect, vi } from "vitest";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { readEnvironment, setEnvironment } from "#app/platform/env.server.ts";
import { FIXED_NOW } from "./fixed-clock.ts";

setEnvironment(readEnvironment({ FIXED_CLOCK: FIXED_NOW, PUBLIC_URL: "http://localhost:3000" }));
setFixedClock(FIXED_NOW);

// An error that nobody expected fails the test that caused it; those who expect one mock console.error themselves.
let unexpected: unknown[][] = [];
beforeEach(() => {
	unexpected = [];
	vi.spyOn(console, "error").mockImplementation((...args) => {
		unexpected.push(args);
	});
});
afterEach(() => {
	expect(unexpected).toEqual([]);
});
