import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { forgetDraftsJob } from "../jobs.server.ts";
import { ANNOUNCEMENT, mails, makeMember, memberOf, WHOLE } from "../test-submission.ts";
import { adoptSubmissions } from "./adopt-submissions.server.ts";
import { confirmProposal, readConfirmation } from "./confirm-proposal.server.ts";
import { decideProposal } from "./decide-proposal.server.ts";
import { listOwnSubmissions } from "./list-own.server.ts";
import { type Proposal, proposeSubmission } from "./propose-submission.server.ts";
import { publishSubmission } from "./publish-submission.server.ts";
import { readSubmission } from "./read-submission.server.ts";
import { saveDraft } from "./save-draft.server.ts";
import { startSubmission } from "./start-submission.server.ts";
import { reopenSubmission, withdrawSubmission } from "./withdraw-submission.server.ts";

const KEY = "a".repeat(43);
const stranger = { viewer: null, key: KEY };
const publicUrl = "http://localhost:3000";
const email = "sofia@example.org";

beforeEach(async () => {
	wire();
	connectDatabase(await createTestDatabase());
});
afterEach(async () => {
	setFixedClock(FIXED_NOW);
	await disconnectDatabase();
});

async function whole(writer: { viewer: Proposal["viewer"]; key: string | undefined } = stranger) {
	return startSubmission({ ...writer, typed: WHOLE });
}

async function proposeAsStranger(id: string, to = email): Promise<string> {
	await proposeSubmission({ ...stranger, id, email: to, guessesSeen: true, publicUrl });
	const link = (await mails()).findLast(({ message }) => message === "proposal-confirm")?.props
		.link as string;
	return new URL(link).searchParams.get("token") ?? "";
}

const code = (promise: Promise<unknown>) => promise.then(() => "done").catch((error) => error.code);

describe("a draft", () => {
	it("is filled from a pasted announcement, with where each field was read", async () => {
		const id = await startSubmission({ ...stranger, pasted: ANNOUNCEMENT });
		const { draft, guesses, pasted } = await readSubmission(stranger, id);
		expect(draft).toMatchObject({
			name: "Workshop on Replay in Brains and Machines 2027",
			kind: "workshop",
			dates: { start: "2027-06-14", end: "2027-06-16", precision: "day" },
			places: [{ city: "Lisbon", country: "PT" }],
			deadlines: [{ kind: "abstract", closesOn: "2027-03-15" }],
		});
		expect(guesses.find(({ path }) => path[0] === "dates")?.from).toContain("14-16 June 2027");
		expect(guesses.every(({ seen }) => !seen)).toBe(true);
		expect(pasted).toBe(ANNOUNCEMENT);
	});

	it("keeps what was typed, also what can't be understood, and says so", async () => {
		const id = await startSubmission(stranger);
		const typed = {
			name: "Half a thing",
			dates: { start: "sometime" },
			places: [
				{ city: "", country: "" },
				{ city: "Porto", country: "Lusitania" },
			],
			series: "cosyne",
			organizations: ["Nobody is called this"],
		};
		await saveDraft({ ...stranger, id, typed });
		const view = await readSubmission(stranger, id);
		expect(view.typed).toMatchObject({
			dates: { start: "sometime" },
			places: [{ city: "" }, { city: "Porto", country: "Lusitania" }],
			organizations: ["Nobody is called this"],
		});
		expect(view.draft.series).toEqual({ slug: "cosyne" });
		expect(view.draft.organizations).toEqual([{ newName: "Nobody is called this" }]);
		expect(view.problems.map(({ path }) => path.join("."))).toEqual(["dates.start", "places.1.country"]);
	});

	it("is no guess any more where it was changed, and a seen one where somebody said so", async () => {
		const id = await startSubmission({ ...stranger, pasted: ANNOUNCEMENT });
		const { typed, guesses } = await readSubmission(stranger, id);
		const seen = guesses.filter(({ path }) => path[0] === "kind").map((guess) => guess.id);
		await saveDraft({ ...stranger, id, typed: { ...typed, name: "Another name" }, seen });
		const after = (await readSubmission(stranger, id)).guesses;
		expect(after.map(({ path }) => path[0])).not.toContain("name");
		expect(after.filter((guess) => guess.seen).map(({ path }) => path[0])).toEqual(["kind"]);
	});

	it("is nobody else's: not another browser's, not a member's, not a moderator's", async () => {
		const id = await whole();
		const moderator = await makeMember({ moderator: true });
		for (const writer of [
			{ viewer: null, key: undefined },
			{ viewer: null, key: "b".repeat(43) },
			{ viewer: moderator, key: undefined },
		]) {
			expect(await code(readSubmission(writer, id))).toBe("not_found");
			expect(await code(saveDraft({ ...writer, id, typed: {} }))).toBe("not_found");
			expect(await code(withdrawSubmission(writer, id))).toBe("not_found");
			expect(await listOwnSubmissions(writer)).toEqual([]);
		}
		expect((await listOwnSubmissions(stranger)).map((line) => line.id)).toEqual([id]);
	});

	it("becomes a member's once they save it, and then no browser's", async () => {
		const id = await whole();
		const viewer = await makeMember();
		await saveDraft({ viewer, key: KEY, id, typed: WHOLE });
		expect((await readSubmission({ viewer, key: undefined }, id)).mine).toBe(true);
		expect(await code(readSubmission(stranger, id))).toBe("not_found");
	});
});

describe("a proposal", () => {
	it("needs all that a page needs, and guesses that somebody looked at", async () => {
		const id = await startSubmission({ ...stranger, typed: { name: "Half a thing" } });
		const refused = proposeSubmission({ ...stranger, id, email, guessesSeen: true, publicUrl });
		await expect(refused).rejects.toMatchObject({ code: "invalid" });
		const guessed = await startSubmission({ ...stranger, pasted: ANNOUNCEMENT });
		const unseen = proposeSubmission({ ...stranger, id: guessed, email, guessesSeen: false, publicUrl });
		await expect(unseen).rejects.toMatchObject({ details: { field: "guessesSeen" } });
		expect(await mails()).toEqual([]);
	});

	it("of a stranger waits for the link, which works once and for three days", async () => {
		const id = await whole();
		const token = await proposeAsStranger(id);
		expect(await readConfirmation(token)).toEqual({ name: WHOLE.name, state: "unconfirmed" });
		await confirmProposal(token);
		await confirmProposal(token);
		expect((await readSubmission(stranger, id)).state).toBe("proposed");
		expect((await mails()).map(({ message, to }) => [message, to])).toEqual([
			["proposal-confirm", email],
			["proposal-received", email],
		]);
		const late = await whole();
		const old = await proposeAsStranger(late, "late@example.org");
		setFixedClock("2026-12-01T12:00:00Z");
		expect(await code(confirmProposal(old))).toBe("gone");
		await forgetDraftsJob.run({}, {} as never);
		expect(await readSubmission(stranger, late)).toMatchObject({ state: "draft", email: null });
	});

	it("has one link open for an address: the later takes the place of the earlier, which stays a draft", async () => {
		const [first, second] = [await whole(), await whole()];
		const token = await proposeAsStranger(first);
		await proposeAsStranger(second, email.toUpperCase());
		expect(await code(confirmProposal(token))).toBe("gone");
		expect((await readSubmission(stranger, first)).state).toBe("draft");
		expect((await readSubmission(stranger, second)).state).toBe("unconfirmed");
	});

	it("of a member goes to the moderators at once; flags are for them to see", async () => {
		const viewer = await makeMember();
		const id = await startSubmission({
			viewer,
			key: undefined,
			typed: { ...WHOLE, name: "See www.replay.example" },
		});
		expect(await proposeSubmission({ viewer, key: undefined, id, guessesSeen: false, publicUrl })).toBe(
			"proposed",
		);
		const moderator = await makeMember({ moderator: true });
		expect((await readSubmission({ viewer: moderator, key: undefined }, id)).flags).toEqual([
			"A web address in its name",
		]);
		expect(await code(saveDraft({ viewer, key: undefined, id, typed: WHOLE }))).toBe("conflict");
		await reopenSubmission({ viewer, key: undefined }, id);
		await saveDraft({ viewer, key: undefined, id, typed: WHOLE });
		expect(await code(decideProposal(moderator, id, { publish: true, reason: "Fine." }))).toBe("not_found");
	});
});

describe("a decision", () => {
	it("publishes: page, history, audit, public log, mail; who proposed signs in and is the organizer", async () => {
		const id = await whole();
		await confirmProposal(await proposeAsStranger(id));
		const moderator = await makeMember({ moderator: true });
		const slug = await decideProposal(moderator, id, { publish: true, reason: "Welcome." });
		const event = await db().event.findUniqueOrThrow({ where: { slug: slug ?? "" } });
		expect(await readSubmission(stranger, id)).toMatchObject({ state: "published", event: { slug } });
		const log = await db().publicDecision.findMany({
			select: { about: true, outcome: true, recordId: true, title: true },
		});
		expect(log).toEqual([{ about: "proposal", outcome: "published", recordId: event.id, title: WHOLE.name }]);
		const actions = (
			await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })
		).map(({ action, actorId }) => [action, actorId]);
		expect(actions).toEqual([
			["posting.proposed", null],
			["posting.published", moderator.accountId],
		]);
		expect((await mails()).at(-1)).toMatchObject({
			message: "proposal-decided",
			to: email,
			props: { published: true, reason: "Welcome.", url: `${publicUrl}/events/${slug}` },
		});
		const { id: accountId } = await db().account.create({
			data: { email, emailVerifiedAt: FIXED_NOW, createdAt: FIXED_NOW },
		});
		await inTransaction((tx) => adoptSubmissions(tx, { accountId, email, at: FIXED_NOW }));
		expect((await memberOf(accountId)).organizes).toEqual([{ kind: "event", id: event.id }]);
		expect((await readSubmission({ viewer: await memberOf(accountId), key: undefined }, id)).mine).toBe(true);
	});

	it("refuses with a reason, says no title to the public, and can be answered", async () => {
		const viewer = await makeMember();
		const writer = { viewer, key: undefined };
		const id = await whole(writer);
		await proposeSubmission({ ...writer, id, guessesSeen: true, publicUrl });
		const moderator = await makeMember({ moderator: true });
		expect(await decideProposal(moderator, id, { publish: false, reason: "No programme." })).toBeNull();
		expect(await readSubmission(writer, id)).toMatchObject({
			state: "refused",
			decisionReason: "No programme.",
		});
		expect(
			await db().publicDecision.findMany({ select: { outcome: true, title: true, recordId: true } }),
		).toEqual([{ outcome: "refused", title: null, recordId: null }]);
		expect(await code(decideProposal(moderator, id, { publish: true, reason: "Yes." }))).toBe("conflict");
		await reopenSubmission(writer, id);
		expect((await readSubmission(writer, id)).state).toBe("draft");
	});

	it("is no member's, and of nothing that was not proposed", async () => {
		const viewer = await makeMember();
		const id = await whole({ viewer, key: undefined });
		const decision = { publish: true, reason: "Mine." };
		expect(await code(decideProposal(viewer, id, decision))).toBe("not_found");
		expect(await code(decideProposal(await makeMember({ moderator: true }), id, decision))).toBe("not_found");
		expect(await db().event.count({ where: { name: WHOLE.name } })).toBe(0);
	});

	it("an address that was confirmed once proves nothing of another one", async () => {
		const id = await whole();
		await confirmProposal(await proposeAsStranger(id));
		await reopenSubmission(stranger, id);
		await proposeAsStranger(id, "somebody.else@example.org");
		const { id: accountId } = await db().account.create({
			data: { email: "somebody.else@example.org", emailVerifiedAt: FIXED_NOW, createdAt: FIXED_NOW },
		});
		await inTransaction((tx) =>
			adoptSubmissions(tx, { accountId, email: "somebody.else@example.org", at: FIXED_NOW }),
		);
		expect((await readSubmission(stranger, id)).state).toBe("unconfirmed");
	});
});

describe("publishing without asking", () => {
	it("is for organizers of the series; they become organizers of the event", async () => {
		const series = await db().series.findUniqueOrThrow({ where: { slug: "cosyne" } });
		const typed = { ...WHOLE, series: "cosyne" };
		const other = await makeMember();
		const refused = await startSubmission({ viewer: other, key: undefined, typed });
		expect(await code(publishSubmission({ viewer: other, key: undefined }, refused))).toBe("forbidden");
		const viewer = await makeMember({ organizes: [{ kind: "series", id: series.id }] });
		const id = await startSubmission({ viewer, key: undefined, typed });
		const slug = await publishSubmission({ viewer, key: undefined }, id);
		const event = await db().event.findUniqueOrThrow({ where: { slug } });
		expect(event.seriesId).toBe(series.id);
		expect((await memberOf(viewer.accountId)).organizes).toContainEqual({ kind: "event", id: event.id });
		expect(await code(publishSubmission({ viewer, key: undefined }, id))).toBe("conflict");
		expect(await db().event.count({ where: { name: WHOLE.name } })).toBe(1);
	});
});
