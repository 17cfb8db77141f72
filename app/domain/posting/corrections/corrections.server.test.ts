import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Member } from "#app/domain/accounts/index.ts";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { confirmCorrection, readCorrectionToConfirm } from "./confirm-correction.server.ts";
import { decideCorrection } from "./decide-correction.server.ts";
import { forgetCorrectionsJob } from "./jobs.server.ts";
import { countOpenCorrections, listOpenCorrections, readCorrection } from "./list-corrections.server.ts";
import type { CorrectionDecision } from "./schema.ts";
import { readCorrectable, sendCorrection } from "./send-correction.server.ts";

const publicUrl = "https://commons.example.org";
const target = { recordKind: "event", slug: "ccn-2027" } as const;
const input = { field: "dates", text: "9 to 12 August 2027", sourceUrl: "https://2027.ccneuro.org/" };
const REASON = "The conference's own page says so.";
const decision = (some: Partial<CorrectionDecision>): CorrectionDecision => ({
	...{ decision: "apply", value: null, start: null, end: null, note: null, reason: REASON },
	...some,
});
let ada: Member;
let mo: Member;
let max: Member;

beforeAll(async () => {
	wire();
	connectDatabase(await createTestDatabase());
	const made = [await makePerson("Ada"), await makePerson("Mo"), await makePerson("Max")] as const;
	const member = { moderator: false, administrator: false, organizes: [] };
	ada = { ...member, accountId: made[0].accountId };
	mo = { ...member, accountId: made[1].accountId, moderator: true };
	max = { ...member, accountId: made[2].accountId, moderator: true };
});
beforeEach(async () => {
	setFixedClock(FIXED_NOW);
	await db().correction.deleteMany();
	await db().outboxMail.deleteMany();
});
afterAll(disconnectDatabase);

const mails = async () =>
	(await db().outboxMail.findMany({ orderBy: { id: "asc" } })).map(({ message, recipient }) => [
		message,
		recipient,
	]);

/** A correction by a stranger; returns the token of the mail. */
async function byStranger(email = "stranger@example.org"): Promise<string> {
	expect(await sendCorrection({ ...target, viewer: null, input: { ...input, email }, publicUrl })).toBe(
		"unconfirmed",
	);
	const { props } = await db().outboxMail.findFirstOrThrow({ where: { message: "correction-confirm" } });
	return new URL((props as { link: string }).link).searchParams.get("token") ?? "";
}

/** A correction by Ada; returns its id. */
async function byMember(some: Partial<typeof input> = {}): Promise<string> {
	await sendCorrection({ ...target, viewer: ada, input: { ...input, ...some }, publicUrl });
	return (await db().correction.findFirstOrThrow({ orderBy: { id: "desc" } })).id;
}

const readEvent = () => db().event.findUniqueOrThrow({ where: { slug: "ccn-2027" } });

describe("a correction", () => {
	it("shows what the page says now", async () => {
		const { name, fields } = await readCorrectable(target);
		const says = Object.fromEntries(fields.map(({ field, says }) => [field, says]));
		expect([name, says.kind, says.dates]).toEqual([
			"CCN 2027",
			"Conference",
			expect.stringContaining("2027"),
		]);
		const talk = await readCorrectable({ recordKind: "talk", slug: "cosyne-2024-neuroai-panel" });
		expect(talk.fields.find(({ field }) => field === "title")?.says).toBe(talk.name);
		await expect(readCorrectable({ recordKind: "event", slug: "ccn-1999" })).rejects.toMatchObject({
			code: "not_found",
		});
	});

	it("of a member waits at once, with a receipt", async () => {
		const id = await byMember();
		expect((await listOpenCorrections(mo)).map((line) => [line.id, line.field, line.record?.slug])).toEqual([
			[id, "dates", "ccn-2027"],
		]);
		expect(await mails()).toEqual([["correction-received", "ada@example.org"]]);
	});

	it("of a stranger waits when the address is confirmed, once", async () => {
		const token = await byStranger();
		expect(await listOpenCorrections(mo)).toEqual([]);
		const { props } = await db().outboxMail.findFirstOrThrow();
		expect(JSON.stringify(props)).not.toContain("August");
		expect(await readCorrectionToConfirm(token)).toMatchObject({
			...{ field: "Dates", text: input.text, confirmed: false },
			record: { slug: "ccn-2027" },
		});
		await Promise.all([confirmCorrection(token), confirmCorrection(token)]);
		expect((await readCorrectionToConfirm(token)).confirmed).toBe(true);
		expect(await countOpenCorrections(mo)).toBe(1);
		expect(await mails()).toEqual([
			["correction-confirm", "stranger@example.org"],
			["correction-received", "stranger@example.org"],
		]);
	});

	it("belongs to the account of the address, where there is one", async () => {
		await confirmCorrection(await byStranger("ADA@example.org"));
		const row = await db().correction.findFirstOrThrow();
		expect([row.reporterId, row.email]).toEqual([ada.accountId, null]);
	});

	it("that nobody confirms is forgotten with its address", async () => {
		const token = await byStranger();
		setFixedClock("2026-11-27T11:59:59Z");
		await forgetCorrectionsJob.run({}, {} as never);
		expect(await db().correction.count()).toBe(1);
		setFixedClock("2026-11-27T12:00:00Z");
		await expect(confirmCorrection(token)).rejects.toMatchObject({ code: "gone" });
		await forgetCorrectionsJob.run({}, {} as never);
		expect(await db().correction.count()).toBe(0);
	});

	it("names a field that there is, and where to write to", async () => {
		for (const [wrong, field] of [
			[{ ...input, field: "constructor", email: "a@example.org" }, "field"],
			[input, "email"],
		] as const)
			await expect(
				sendCorrection({ ...target, viewer: null, input: wrong, publicUrl }),
			).rejects.toMatchObject({ code: "invalid", details: { field } });
		expect(await db().correction.count()).toBe(0);
	});
});

describe("a decision", () => {
	it("changes the event, and lands with history, audit, log and mail; a stranger's address is forgotten", async () => {
		await confirmCorrection(await byStranger());
		const [line] = await listOpenCorrections(mo);
		const id = line?.id ?? "";
		const { sequence } = await readEvent();
		const apply = decision({ start: "2027-08-09", end: "2027-08-12" });
		const both = await Promise.allSettled([
			decideCorrection(mo, id, apply),
			decideCorrection(max, id, apply),
		]);
		expect(both.map((one) => (one.status === "rejected" ? one.reason.code : "done")).sort()).toEqual([
			"conflict",
			"done",
		]);
		const event = await readEvent();
		expect([event.startDate, event.endDate, event.datePrecision, event.dateNote, event.year]).toEqual([
			...[new Date("2027-08-09"), new Date("2027-08-12"), "day", null, 2027],
		]);
		expect(event.sequence).toBe(sequence + 1);
		const row = await db().correction.findUniqueOrThrow({ where: { id } });
		expect([row.state, row.email, row.keyHash, row.decisionReason]).toEqual(["accepted", null, null, REASON]);
		const change = await db().recordChange.findFirstOrThrow({ where: { recordId: event.id } });
		expect([change.actorId, change.reason]).toEqual([row.decidedById, `A correction: ${input.text}`]);
		expect(await db().publicDecision.findMany({ omit: { id: true } })).toEqual([
			{
				...{ at: new Date(FIXED_NOW), about: "correction", outcome: "accepted", reason: REASON },
				...{ recordKind: "event", recordId: event.id, title: "CCN 2027" },
			},
		]);
		const audit = await db().auditEntry.findFirstOrThrow({ where: { subjectId: id } });
		expect(audit.action).toBe("posting.correction-accepted");
		expect((await mails()).at(-1)).toEqual(["correction-decided", "stranger@example.org"]);
	});

	it("can say that it is put right elsewhere, or refuse: nothing of the event changes", async () => {
		const before = await readEvent();
		for (const [chosen, state] of [
			["elsewhere", "accepted"],
			["refuse", "refused"],
		] as const) {
			const id = await byMember();
			await decideCorrection(mo, id, decision({ decision: chosen, start: "2027-01-01" }));
			expect((await db().correction.findUniqueOrThrow({ where: { id } })).state).toBe(state);
		}
		expect(await readEvent()).toEqual(before);
	});

	it("is refused for what the event can't hold, what must be done elsewhere, and what changed meanwhile", async () => {
		const id = await byMember();
		await expect(
			decideCorrection(mo, id, decision({ start: "2027-08-12", end: "2027-08-09" })),
		).rejects.toMatchObject({ code: "invalid" });
		const places = await byMember({ field: "places" });
		await expect(decideCorrection(mo, places, decision({ value: "Lisbon" }))).rejects.toMatchObject({
			code: "invalid",
		});
		const name = await byMember({ field: "name" });
		const late = decision({ value: "CCN", seenAt: "2026-11-01T00:00:00Z" });
		await expect(decideCorrection(mo, name, late)).rejects.toMatchObject({ code: "conflict" });
		expect(await countOpenCorrections(mo)).toBe(3);
	});

	it("is a moderator's, and nobody's about their own", async () => {
		const id = await byMember();
		for (const look of [
			() => listOpenCorrections(ada),
			() => readCorrection(ada, id),
			() => decideCorrection(ada, id, decision({})),
			() => readCorrection(mo, "nonsense"),
			() => decideCorrection(mo, "nonsense", decision({})),
		])
			await expect(look()).rejects.toMatchObject({ code: "not_found" });
		const own = { ...ada, moderator: true };
		expect((await readCorrection(own, id)).barred).toContain("your own");
		await expect(decideCorrection(own, id, decision({}))).rejects.toMatchObject({ code: "forbidden" });
		const seen = await readCorrection(mo, id);
		expect([seen.barred, seen.from, seen.others, Object.keys(seen.says).includes("dates")]).toEqual([
			...[null, "member", [], true],
		]);
	});

	it("stands in a log that nobody changes", async () => {
		await decideCorrection(mo, await byMember(), decision({ decision: "refuse" }));
		for (const change of [
			() => db().publicDecision.deleteMany(),
			() => db().publicDecision.updateMany({ data: { reason: "Other." } }),
		])
			await expect(change()).rejects.toThrow();
	});
});
