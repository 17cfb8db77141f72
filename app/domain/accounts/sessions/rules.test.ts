import { expect, test } from "vitest";
import { deviceWords } from "./device-words.ts";
import { isRecent, sessionState } from "./rules.ts";

const at = "2026-11-24T12:00:00Z";
const whole = { suspendedAt: null, deletionAskedAt: null, secondFactorAsked: false, secondFactorAt: null };

test.each([
	[{}, "whole"],
	[{ secondFactorAsked: true }, "second_factor"],
	[{ secondFactorAsked: true, secondFactorAt: at }, "whole"],
	[{ deletionAskedAt: at }, "leaving"],
	[{ deletionAskedAt: at, secondFactorAsked: true }, "second_factor"],
	[{ suspendedAt: at, deletionAskedAt: at, secondFactorAsked: true }, "suspended"],
] as const)("a session with %j is %s", (some, state) => {
	expect(sessionState({ ...whole, ...some })).toBe(state);
});

test.each([
	["2026-11-24T12:00:00Z", true],
	["2026-11-24T11:50:00.001Z", true],
	["2026-11-24T11:50:00Z", false],
])("a proof of %s is recent at noon: %s", (proved, recent) => {
	expect(isRecent(proved, at)).toBe(recent);
});

test.each([
	["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
	[
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
		"Safari on iPhone",
	],
	[
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
		"Edge on Windows",
	],
	[
		"Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
		"Chrome on Android",
	],
	["curl/8.5.0", "A browser"],
	[null, "A browser"],
])("%s is %s", (userAgent, words) => {
	expect(deviceWords(userAgent)).toBe(words);
});
