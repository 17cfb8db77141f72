import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Member } from "#app/domain/accounts/index.ts";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { publishSubmission } from "../submissions/publish-submission.server.ts";
import { readSubmission } from "../submissions/read-submission.server.ts";
import { startSubmission } from "../submissions/start-submission.server.ts";
import { makeMember, memberOf, WHOLE } from "../test-submission.ts";
import { changeEventState, undoEventChange } from "./change-state.server.ts";
import { editEvent, readForEditing } from "./edit-event.server.ts";
import { mayEditEvent } from "./find-editable.server.ts";
import { startNextEdition } from "./next-edition.server.ts";
import { readEventHistory } from "./read-history.server.ts";

let moderator: Member;
let organizer: Member;
let slug: string;

beforeEach(async () => {
	wire();
	connectDatabase(await createTestDatabase());
	moderator = await makeMember({ moderator: true });
	const id = await startSubmission({ viewer: moderator, key: undefined, typed: WHOLE });
	slug = await publishSubmission({ viewer: moderator, key: undefined }, id);
	const event = await db().event.findUniqueOrThrow({ where: { slug } });
	organizer = await makeMember({ organizes: [{ kind: "event", id: event.id }] });
	setFixedClock("2026-11-24T13:00:00Z");
});
afterEach(async () => {
	setFixedClock(FIXED_NOW);
	await disconnectDatabase();
});

const code = (promise: Promise<unknown>) => promise.then(() => "done").catch((error) => error.code);

async function edit(viewer: Member, change: Record<string, unknown>, reason = "As the organizers wrote.") {
	const { event, typed } = await readForEditing(viewer, slug);
	return editEvent(viewer, slug, { typed: { ...typed, ...change }, reason, unchangedSince: event.changedAt });
}

describe("editing", () => {
	it("is for those who organize the event; the history says what, who and why", async () => {
		const other = await makeMember();
		expect(await code(readForEditing(other, slug))).toBe("not_found");
		expect(await code(edit(other, {}))).toBe("not_found");
		const { id } = await db().event.findUniqueOrThrow({ where: { slug } });
		expect(
			await Promise.all([null, other, organizer, moderator].map((who) => mayEditEvent(who, id))),
		).toEqual([false, false, true, true]);
		const moved = [{ kind: "abstract", closesOn: "2027-03-29" }];
		const outcome = await edit(organizer, { deadlines: moved }, "Asked for by many.");
		expect(outcome).toMatchObject({ done: true, changes: { deadlines: {} } });
		const { changes, mayEdit } = await readEventHistory(null, slug);
		expect(mayEdit).toBe(false);
		expect(changes.map(({ verb, actor, reason }) => [verb, actor, reason])).toEqual([
			["changed", "organizer", "Asked for by many."],
			["made", "organizer", null],
		]);
		expect(changes[0]?.fields.deadlines).toMatchObject({
			before: [{ closesOn: "2027-03-15" }],
			after: [{ closesOn: "2027-03-29" }],
		});
	});

	it("says what is wrong and writes nothing", async () => {
		const wrong = edit(organizer, { dates: { start: "2027-06-16", end: "2027-06-14" } });
		await expect(wrong).rejects.toMatchObject({ details: { problems: [{ path: ["dates", "end"] }] } });
		expect((await readEventHistory(null, slug)).changes).toHaveLength(1);
	});

	it("puts no event under a series of others", async () => {
		expect(await code(edit(organizer, { series: "COSYNE" }))).toBe("forbidden");
		expect((await db().event.findUniqueOrThrow({ where: { slug } })).seriesId).toBeNull();
		expect(await edit(moderator, { series: "COSYNE" })).toMatchObject({ done: true });
		const { id: seriesId } = await db().series.findUniqueOrThrow({ where: { slug: "cosyne" } });
		expect((await db().event.findUniqueOrThrow({ where: { slug } })).seriesId).toBe(seriesId);
		// Taken out again by the series' own people, it does not come back by an undo of the event's.
		await edit(moderator, { series: "" });
		const [taken] = (await readEventHistory(moderator, slug)).changes;
		const undo = { changeId: taken?.id ?? "", reason: null };
		expect(await code(undoEventChange(organizer, slug, undo))).toBe("forbidden");
		expect(await code(undoEventChange(moderator, slug, undo))).toBe("done");
	});

	it("loses nobody's words where two edit at once", async () => {
		const mine = await readForEditing(organizer, slug);
		setFixedClock("2026-11-24T13:05:00Z");
		await edit(
			moderator,
			{ url: "https://new.example.org/", level: "Doctoral students" },
			"The page has moved.",
		);
		const typed = { ...mine.typed, level: "Everybody", language: "en" };
		const outcome = await editEvent(organizer, slug, {
			typed,
			reason: null,
			unchangedSince: mine.event.changedAt,
		});
		if (outcome.done) throw new Error("The other was faster.");
		expect(outcome.others.map(({ reason }) => reason)).toEqual(["The page has moved."]);
		expect(outcome.both).toEqual(["level"]);
		expect(outcome.typed).toMatchObject({
			url: "https://new.example.org/",
			level: "Everybody",
			language: "en",
		});
		const again = { typed: outcome.typed, reason: null, unchangedSince: outcome.changedAt };
		expect(await editEvent(organizer, slug, again)).toMatchObject({ done: true });
		const event = await db().event.findUniqueOrThrow({ where: { slug } });
		expect([event.url, event.level, event.language]).toEqual(["https://new.example.org/", "Everybody", "en"]);
	});
});

describe("states", () => {
	it("move by their verbs, with reason, history and audit row; what does not follow is refused", async () => {
		const reason = "The hall has no roof.";
		expect(await code(changeEventState(await makeMember(), slug, { verb: "cancel", reason }))).toBe(
			"not_found",
		);
		expect(await code(changeEventState(organizer, slug, { verb: "reinstate", reason }))).toBe("conflict");
		for (const verb of ["postpone", "cancel", "reinstate", "withdraw"] as const)
			await changeEventState(organizer, slug, { verb, reason });
		expect(await code(readEventHistory(null, slug))).toBe("gone");
		expect((await readEventHistory(organizer, slug)).changes.map(({ verb }) => verb)).toEqual([
			"withdrawn",
			"reinstated",
			"cancelled",
			"postponed",
			"made",
		]);
		await changeEventState(organizer, slug, { verb: "restore", reason });
		expect((await readEventHistory(null, slug)).withdrawn).toBe(false);
		const audit = await db().auditEntry.findMany({ where: { subjectKind: "event" }, orderBy: { id: "asc" } });
		expect(audit.map(({ action }) => action)).toEqual(
			["postponed", "cancelled", "reinstated", "withdrawn", "restored"].map(
				(word) => `posting.event-${word}`,
			),
		);
	});
});

describe("undoing", () => {
	it("sets one change back and is a change of its own; no change of another event", async () => {
		await edit(organizer, { level: "Everybody" });
		const [change] = (await readEventHistory(organizer, slug)).changes;
		const undo = { changeId: change?.id ?? "", reason: "It was right before." };
		expect(await code(undoEventChange(await makeMember(), slug, undo))).toBe("not_found");
		expect(await code(undoEventChange(moderator, "cosyne-2027", undo))).toBe("not_found");
		expect(await code(undoEventChange(organizer, slug, { ...undo, changeId: "x" }))).toBe("not_found");
		await undoEventChange(organizer, slug, undo);
		const [undone] = (await readEventHistory(organizer, slug)).changes;
		expect(undone).toMatchObject({
			undoes: change?.id,
			fields: { level: { before: "Everybody", after: null } },
		});
		expect(await code(undoEventChange(organizer, slug, undo))).toBe("conflict");
	});
});

it("next year's edition is a draft of whoever may change this one's", async () => {
	const other = await makeMember();
	expect(await code(startNextEdition(other, slug))).toBe("not_found");
	const id = await startNextEdition(organizer, slug);
	const view = await readSubmission({ viewer: organizer, key: undefined }, id);
	expect(view.draft).toMatchObject({
		name: "Replay in Brains and Machines 2028",
		dates: { year: 2028, start: null },
	});
	expect(view.mayPublish).toBe(false);
	expect(
		(await readSubmission({ viewer: await memberOf(organizer.accountId), key: undefined }, id)).mine,
	).toBe(true);
});
