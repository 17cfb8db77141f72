import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { HANDLE_FORM, handleFromName, isReservedHandle } from "./handles.ts";

describe("handleFromName", () => {
	it.each([
		["Ada Lovelace", "ada-lovelace"],
		["  Ágnes Kovács-Nagy ", "agnes-kovacs-nagy"],
		["Søren Łukasz Æbelø", "soren-lukasz-aebelo"],
		["Conor O’Brien, Ph.D.", "conor-obrien-phd"],
		["王小明", null],
		["X", null],
		["Admin", null],
		["", null],
	])("%j: %j", (name, handle) => {
		expect(handleFromName(name)).toBe(handle);
	});

	it("always has the form that the database asks for, with room for a number", async () => {
		await holds(
			fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
				const handle = handleFromName(name);
				if (handle === null) return;
				expect(handle).toMatch(HANDLE_FORM);
				expect(handle.length).toBeGreaterThanOrEqual(2);
				expect(handle.length).toBeLessThanOrEqual(36);
				expect(isReservedHandle(handle)).toBe(false);
			}),
		);
	});
});

describe("isReservedHandle", () => {
	it("refuses what is an address of ours or speaks for the site, in any case", () => {
		expect(["picture", "Moderator", "neuroai-commons", "me"].map(isReservedHandle)).toEqual([
			true,
			true,
			true,
			true,
		]);
		expect(isReservedHandle("ada-lovelace")).toBe(false);
	});
});
