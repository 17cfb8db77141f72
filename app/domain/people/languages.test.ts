import { describe, expect, it } from "vitest";
import { LANGUAGE_CODES, languageName, ownLanguageName, parseLanguage } from "./languages.ts";

describe("languages", () => {
	it("knows each of ISO 639-1 by its code", () => {
		expect(LANGUAGE_CODES).toHaveLength(new Set(LANGUAGE_CODES).size);
		expect(LANGUAGE_CODES.filter((code) => parseLanguage(code) !== code)).toEqual([]);
	});

	it.each([
		["portuguese", "pt"],
		["Português", "pt"],
		["Portuguese (português)", "pt"],
		["日本語", "ja"],
		["xx", null],
		["", null],
	])("%j: %j", (text, code) => {
		expect(parseLanguage(text)).toBe(code);
	});

	it("names them in English and in themselves", () => {
		expect([languageName("de"), ownLanguageName("de")]).toEqual(["German", "Deutsch"]);
	});
});
