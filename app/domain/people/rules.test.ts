import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { VISIBILITIES, type Visibility } from "./labels.ts";
import { clampVisibility, isListed, maySee, type Reader, seenBy } from "./rules.ts";

const visibility = fc.constantFrom(...VISIBILITIES);
const reader = fc.constantFrom<Reader>("self", "member", "stranger");
const settings = fc.record({ profile: visibility, email: visibility, works: visibility, hours: visibility });
const width = (of: Visibility) => VISIBILITIES.indexOf(of);

describe("maySee", () => {
	it("is this table", () => {
		const table = (["self", "member", "stranger"] as const).map((who) =>
			VISIBILITIES.map((of) => maySee(who, of)),
		);
		expect(table).toEqual([
			[true, true, true],
			[false, true, true],
			[false, false, true],
		]);
	});
});

describe("clampVisibility", () => {
	it("opens no part wider than the profile, closes none further than it must, and does nothing twice", async () => {
		await holds(
			fc.property(settings, (chosen) => {
				const held = clampVisibility(chosen);
				expect(held.profile).toBe(chosen.profile);
				for (const part of ["email", "works", "hours"] as const) {
					expect(width(held[part])).toBe(Math.min(width(chosen[part]), width(chosen.profile)));
				}
				expect(clampVisibility(held)).toEqual(held);
			}),
		);
	});
});

describe("seenBy", () => {
	it("shows nothing of a profile that the reader may not see, and no part that is not for them", async () => {
		await holds(
			fc.property(reader, settings, (who, chosen) => {
				const seen = seenBy(who, chosen);
				const needed = { self: 0, member: 1, stranger: 2 }[who];
				expect(seen).toEqual({
					profile: width(chosen.profile) >= needed,
					email: Math.min(width(chosen.profile), width(chosen.email)) >= needed,
					works: Math.min(width(chosen.profile), width(chosen.works)) >= needed,
					hours: Math.min(width(chosen.profile), width(chosen.hours)) >= needed,
				});
			}),
		);
	});

	it("never shows a stranger what it hides from a member", async () => {
		await holds(
			fc.property(settings, (chosen) => {
				const [stranger, member] = [seenBy("stranger", chosen), seenBy("member", chosen)];
				for (const part of ["profile", "email", "works", "hours"] as const) {
					expect(stranger[part] && !member[part]).toBe(false);
				}
			}),
		);
	});
});

describe("isListed", () => {
	it("wants a visible profile with a name, of an account in use", () => {
		const person = { visibility: "members" as const, name: "Ada", suspendedAt: null, deletionAskedAt: null };
		const at = new Date(0);
		expect(
			[
				person,
				{ ...person, visibility: "public" as const },
				{ ...person, visibility: "hidden" as const },
				{ ...person, name: "" },
				{ ...person, suspendedAt: at },
				{ ...person, deletionAskedAt: at },
			].map(isListed),
		).toEqual([true, true, false, false, false, false]);
	});
});
