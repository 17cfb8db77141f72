import { describe, expect, it } from "vitest";
import { CONTENT_PARTS, REPORT_OUTCOMES } from "./labels.ts";
import { readPosition, writePosition } from "./position.ts";
import { type Case, type Decider, outcomesFor, tellsSubject, whyNotDecide, whyNotParts } from "./rules.ts";
import { decisionSchema, reportSchema } from "./schema.ts";

const moderator: Decider = { accountId: "m", moderator: true, administrator: false };
const report: Case = { subject: "profile", subjectId: "p", reporterId: "r", subjectHasOffice: false };

describe("who decides", () => {
	it.each([
		["a moderator", moderator, report, null],
		["no member", { ...moderator, moderator: false }, report, "Only moderators decide reports."],
		[
			"not who reported",
			{ ...moderator, accountId: "r" },
			report,
			"You made this report: another moderator decides it.",
		],
		[
			"not whom it is about",
			{ ...moderator, accountId: "p" },
			report,
			"This report is about you: another moderator decides it.",
		],
		[
			"who once was reported by nobody",
			{ ...moderator, accountId: "x" },
			{ ...report, reporterId: null },
			null,
		],
		[
			"an administrator about a moderator",
			{ ...moderator, administrator: true },
			{ ...report, subjectHasOffice: true },
			null,
		],
		[
			"not a moderator about another",
			moderator,
			{ ...report, subjectHasOffice: true },
			"This report is about a moderator or an administrator: an administrator decides it.",
		],
		[
			"of a record whose id is one's own by chance",
			{ ...moderator, accountId: "p" },
			{ ...report, subject: "record" as const },
			null,
		],
	])("%s", (_who, decider, of, why) => {
		expect(whyNotDecide(decider, of)).toBe(why);
	});

	it("even an administrator not about themselves", () => {
		const self = { accountId: "p", moderator: true, administrator: true };
		expect(whyNotDecide(self, { ...report, subjectHasOffice: true })).toMatch(/about you/);
	});
});

describe("what is decided", () => {
	it("of records is less than of people", () => {
		expect(outcomesFor("profile")).toEqual(Object.keys(REPORT_OUTCOMES));
		expect(outcomesFor("record")).toEqual(["no_breach", "content_removed"]);
	});

	it("removes something where content is removed", () => {
		expect(whyNotParts("profile", "content_removed", [])).toBe("Choose what is removed from the profile.");
		expect(whyNotParts("profile", "content_removed", ["about"])).toBeNull();
		expect(whyNotParts("record", "content_removed", [])).toBeNull();
		expect(whyNotParts("profile", "warned", [])).toBeNull();
	});

	it("reaches the person reported unless nothing was found", () => {
		expect((["no_breach", "warned", "content_removed", "suspended"] as const).map(tellsSubject)).toEqual([
			...[false, true, true, true],
		]);
	});
});

describe("forms", () => {
	it("a report needs a reason of the list and a sentence", () => {
		expect(reportSchema.parse({ reason: "spam", text: "  Sells followers. " })).toEqual({
			reason: "spam",
			text: "Sells followers.",
		});
		for (const wrong of [
			{ reason: "dislike", text: "Sells followers." },
			{ reason: "spam", text: "Bad." },
			{},
		])
			expect(reportSchema.safeParse(wrong).success).toBe(false);
		expect(reportSchema.safeParse({ reason: "spam", text: "x".repeat(4001) }).success).toBe(false);
	});

	it("a decision forgets what was ticked for another outcome", () => {
		const reason = "It sells followers.";
		expect(decisionSchema.parse({ outcome: "warned", reason, parts: ["about"] })).toEqual({
			outcome: "warned",
			reason,
			parts: [],
		});
		expect(
			decisionSchema.parse({ outcome: "content_removed", reason, parts: Object.keys(CONTENT_PARTS) }).parts,
		).toEqual(Object.keys(CONTENT_PARTS));
		expect(decisionSchema.safeParse({ outcome: "content_removed", reason, parts: ["name"] }).success).toBe(
			false,
		);
	});
});

it("positions come back as they went, and nothing else is one", () => {
	const at = "2026-11-24T12:00:00.000Z";
	const id = "0190c2d8-0000-7000-8000-000000000000";
	expect(readPosition(writePosition(at, id))).toEqual({ at, id });
	for (const wrong of [null, "", id, `${at}_x`, `2026-13-24T12:00:00.000Z_${id}`, `${at}_${id}'`])
		expect(readPosition(wrong)).toBeNull();
});
