import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { parseOrcid, parseRorId } from "./identifiers.ts";

describe("parseOrcid", () => {
	it.each([
		["0000-0002-1825-0097", "0000-0002-1825-0097"],
		["https://orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X"],
		[" 0000000151093700 ", "0000-0001-5109-3700"],
		["0000-0002-1825-0098", null],
		["0000-0002-1825-009", null],
		["https://example.org/0000-0002-1825-0097", null],
		["", null],
	])("%j", (text, iD) => {
		expect(parseOrcid(text)).toBe(iD);
	});

	it("notices any one digit that is wrong, and any two neighbours that changed places", async () => {
		const iD = "0000-0002-1825-0097";
		const places = [...iD].flatMap((sign, i) => (sign === "-" ? [] : [i]));
		await holds(
			fc.property(fc.constantFrom(...places), fc.integer({ min: 0, max: 9 }), (place, digit) => {
				const changed = `${iD.slice(0, place)}${digit}${iD.slice(place + 1)}`;
				expect(parseOrcid(changed)).toBe(changed === iD ? iD : null);
			}),
		);
		for (const place of places.slice(0, -1)) {
			const next = place + (iD[place + 1] === "-" ? 2 : 1);
			const signs = [...iD];
			[signs[place], signs[next]] = [signs[next] as string, signs[place] as string];
			const swapped = signs.join("");
			expect(parseOrcid(swapped)).toBe(swapped === iD ? iD : null);
		}
	});
});

describe("parseRorId", () => {
	it.each([
		["https://ror.org/03yrm5c26", "03yrm5c26"],
		["ror.org/00F54P054", "00f54p054"],
		["02mhbdp94", "02mhbdp94"],
		["042nb2s44", "042nb2s44"],
		["042nb2s45", null],
		["142nb2s44", null],
		["04lnb2s44", null],
		["Stanford", null],
	])("%j", (text, id) => {
		expect(parseRorId(text)).toBe(id);
	});
});
