import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Member } from "#app/domain/accounts/index.ts";
import {
	flagsOf,
	isWriter,
	mayEdit,
	mayMove,
	mayPublish,
	mayRead,
	nextState,
	SUBMISSION_ACTS,
	SUBMISSION_STATES,
	type SubmissionState,
} from "./rules.ts";

const none = { series: null, course: null, programs: [], organizations: [] };

function member(some: Partial<Member> = {}): Member {
	return { accountId: "me", moderator: false, administrator: false, organizes: [], ...some };
}

describe("the states of a submission", () => {
	const acts = fc.array(fc.constantFrom(...SUBMISSION_ACTS), { maxLength: 20 });
	const walk = (done: readonly (typeof SUBMISSION_ACTS)[number][]): SubmissionState[] => {
		const states: SubmissionState[] = ["draft"];
		for (const act of done) {
			const state = states.at(-1) as SubmissionState;
			states.push(nextState(state, act) ?? state);
		}
		return states;
	};

	test("what is published stays published, whatever is tried", () => {
		fc.assert(
			fc.property(acts, (done) => {
				const states = walk(done);
				const at = states.indexOf("published");
				return at < 0 || states.slice(at).every((state) => state === "published");
			}),
		);
	});

	test("nothing comes before the moderators without having been proposed or confirmed", () => {
		fc.assert(
			fc.property(acts, (done) => {
				walk(done).forEach((state, at, states) => {
					if (state !== "proposed" || states[at - 1] === "proposed") return;
					expect([done[at - 1], states[at - 1]]).toEqual(
						done[at - 1] === "confirm" ? ["confirm", "unconfirmed"] : ["propose", "draft"],
					);
				});
			}),
		);
	});

	test("from everywhere but published a draft can be reached again, and withdrawn", () => {
		for (const state of SUBMISSION_STATES.filter((one) => one !== "published")) {
			const open = state === "draft" ? "draft" : nextState(state, "reopen");
			expect([state, open]).toEqual([state, "draft"]);
		}
		expect(nextState("published", "withdraw")).toBeNull();
	});
});

describe("who may publish without asking", () => {
	const cosyne = { ...none, series: "cosyne" };

	test("moderators, and organizers of the series and course it is put under", () => {
		expect(mayPublish(null, none)).toBe(false);
		expect(mayPublish(member(), none)).toBe(false);
		expect(mayPublish(member({ moderator: true }), none)).toBe(true);
		expect(mayPublish(member({ organizes: [{ kind: "series", id: "cosyne" }] }), cosyne)).toBe(true);
		expect(mayPublish(member({ organizes: [{ kind: "event", id: "cosyne" }] }), cosyne)).toBe(false);
	});

	test("organizing a program gives no right to speak for a series", () => {
		const viewer = member({ organizes: [{ kind: "program", id: "ucl" }] });
		expect(mayPublish(viewer, { ...none, programs: ["other", "ucl"] })).toBe(true);
		expect(mayPublish(viewer, { ...cosyne, programs: ["ucl"] })).toBe(false);
	});

	test("organizing an event, too, gives no right to move it under a series of others", () => {
		const viewer = member({ organizes: [{ kind: "event", id: "e" }] });
		expect(mayEdit(viewer, { id: "e", ...none })).toBe(true);
		expect(mayEdit(viewer, { id: "f", ...none })).toBe(false);
		expect(mayMove(viewer, none, cosyne)).toBe(false);
		expect(mayMove(viewer, cosyne, cosyne)).toBe(true);
		expect(mayMove(viewer, cosyne, none)).toBe(true);
		expect(mayMove(member({ moderator: true }), none, cosyne)).toBe(true);
	});

	test("whoever organizes what an event belongs to may change it", () => {
		const event = { id: "e", series: "s", course: "c", programs: ["p"], organizations: ["o"] };
		for (const [kind, id] of [
			["series", "s"],
			["course", "c"],
			["program", "p"],
			["organization", "o"],
		] as const) {
			expect(mayEdit(member({ organizes: [{ kind, id }] }), event)).toBe(true);
			expect(mayEdit(member({ organizes: [{ kind, id: "other" }] }), event)).toBe(false);
		}
	});
});

describe("who may open a submission", () => {
	test("its writer alone, by account or key; moderators once it was proposed", () => {
		const own = { accountId: "me", byKey: false };
		expect(isWriter(member(), own)).toBe(true);
		expect(isWriter(null, { accountId: "me", byKey: true })).toBe(false);
		expect(isWriter(null, { accountId: null, byKey: true })).toBe(true);
		expect(isWriter(member(), { accountId: null, byKey: false })).toBe(false);
		const moderator = member({ accountId: "mo", moderator: true });
		const seen = SUBMISSION_STATES.filter((state) => mayRead(moderator, { ...own, state }));
		expect(seen).toEqual(["proposed", "published", "refused"]);
		expect(mayRead(member({ accountId: "other" }), { ...own, state: "proposed" })).toBe(false);
	});
});

test("what looks like advertising is marked, and nothing else", () => {
	const plain = {
		name: "COSYNE 2027",
		description: "At https://cosyne.org.",
		notes: null,
		prerequisites: null,
	};
	expect(flagsOf(plain)).toEqual([]);
	expect(flagsOf({ ...plain, name: "Buy at www.cheap.example" })).toEqual(["link_in_name"]);
	expect(flagsOf({ ...plain, description: "https://a.example ".repeat(6) })).toEqual(["many_links"]);
	expect(
		flagsOf({ ...plain, name: "International Congress", notes: "International Congress ".repeat(4) }),
	).toEqual(["copied_words"]);
});
