import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readStanding } from "#app/domain/accounts/index.server.ts";
import type { Member } from "#app/domain/accounts/index.ts";
import { blockPerson } from "#app/domain/people/index.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { makeRole } from "#tests/factories/roles.ts";
import { openSession } from "#tests/factories/signed-in.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import type { Decision } from "../schema.ts";
import { decideReport } from "./decide-report.server.ts";
import { fileReport, findReportSubject } from "./file-report.server.ts";
import { liftSuspension } from "./lift-suspension.server.ts";
import { countOpenReports, listReports, QUEUE_PAGE_SIZE } from "./list-reports.server.ts";
import { readCase, readCasePicture } from "./read-case.server.ts";

let ada: Person;
let ben: Person;
let mo: Person;
let second: Person;
let admin: Person;

const member = ({ accountId }: Person): Member => ({
	...{ accountId, moderator: false, administrator: false, organizes: [] },
});
const moderator = (person: Person): Member => ({ ...member(person), moderator: true });
const administrator = (person: Person): Member => ({ ...moderator(person), administrator: true });
const input = { reason: "spam", text: "Sells followers in his offers." } as const;
const decision = (outcome: Decision["outcome"], parts: Decision["parts"] = []): Decision => ({
	...{ outcome, parts, reason: "It sells followers, which is advertising." },
});

beforeAll(async () => {
	wire();
	connectDatabase(await createTestDatabase());
	ada = await makePerson("Ada", { visibility: "members" });
	mo = await makePerson("Mo", { visibility: "members" });
	second = await makePerson("Second", { visibility: "members" });
	admin = await makePerson("Admin", { visibility: "members" });
	for (const person of [mo, second]) await makeRole(person.accountId, "moderator");
	await makeRole(admin.accountId, "administrator");
	await makeRole((await makePerson("Other")).accountId, "administrator");
});
beforeEach(async () => {
	await db().report.deleteMany();
	await db().outboxMail.deleteMany();
	await db().account.deleteMany({ where: { email: "ben@example.org" } });
	ben = await makePerson("Ben", {
		visibility: "public",
		about: "Cheap followers",
		links: ["https://followers.example"],
		methods: ["selling"],
	});
});
afterAll(disconnectDatabase);

async function report(): Promise<string> {
	await fileReport(member(ada), { handle: "ben" }, input);
	return (await db().report.findFirstOrThrow()).id;
}

/** Messages in the outbox with their readers, in order. */
async function mails(): Promise<[string, string][]> {
	const rows = await db().outboxMail.findMany({ orderBy: { id: "asc" } });
	return rows.map(({ message, recipient }) => [message, recipient]);
}

const listed = () => db().personListing.count({ where: { accountId: ben.accountId } });
const audited = async () =>
	(await db().auditEntry.findMany({ orderBy: { id: "desc" }, take: 2 })).map(({ action }) => action);

describe("a report", () => {
	it("waits for the moderators, and its maker gets a receipt that names nobody", async () => {
		expect((await findReportSubject(member(ada), { handle: "ben" })).waitingSince).toBeNull();
		const id = await report();
		expect(await db().report.findUniqueOrThrow({ where: { id } })).toMatchObject({
			subject: "profile",
			subjectId: ben.accountId,
			reporterId: ada.accountId,
			reason: "spam",
			text: input.text,
			decidedAt: null,
		});
		expect((await findReportSubject(member(ada), { handle: "BEN" })).waitingSince).toBe(
			"2026-11-24T12:00:00.000Z",
		);
		const mail = await db().outboxMail.findFirstOrThrow();
		expect([mail.message, mail.recipient, mail.props]).toEqual([
			"report-received",
			"ada@example.org",
			{ subject: "a profile" },
		]);
	});

	it("is one at a time, also from many windows", async () => {
		const sent = await Promise.allSettled(
			Array.from({ length: 6 }, () => fileReport(member(ada), { handle: "ben" }, input)),
		);
		expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		for (const one of sent)
			if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
		expect(await mails()).toEqual([["report-received", "ada@example.org"]]);
		await decideReport(moderator(mo), (await db().report.findFirstOrThrow()).id, decision("no_breach"));
		await fileReport(member(ada), { handle: "ben" }, input);
		expect(await db().report.count()).toBe(2);
	});

	it("can be made about whom one has blocked, not about who blocked one, nor about oneself", async () => {
		await blockPerson(member(ada), "ben");
		await report();
		await expect(fileReport(member(ben), { handle: "ada" }, input)).rejects.toMatchObject({
			code: "not_found",
		});
		await expect(fileReport(member(ada), { handle: "ada" }, input)).rejects.toMatchObject({
			code: "invalid",
		});
	});

	it("can be made about a record of the catalogue", async () => {
		await fileReport(member(ada), { recordKind: "event", slug: "cosyne-2027" }, input);
		const { reports } = await listReports(moderator(mo), { state: "open", after: null });
		expect(reports.map(({ name, slug, subjectKind }) => [name, slug, subjectKind])).toEqual([
			["COSYNE 2027", "cosyne-2027", "event"],
		]);
		const id = reports[0]?.id ?? "";
		await expect(decideReport(moderator(mo), id, decision("suspended"))).rejects.toMatchObject({
			code: "invalid",
		});
		await decideReport(moderator(mo), id, decision("content_removed"));
		const mail = await db().outboxMail.findFirstOrThrow({ where: { message: "report-decided" } });
		expect(mail.props).toMatchObject({ subject: "COSYNE 2027", outcome: "content_removed" });
		expect((await mails()).map(([message]) => message)).toEqual(["report-received", "report-decided"]);
		const nowhere = fileReport(member(ada), { recordKind: "event", slug: "nowhere" }, input);
		await expect(nowhere).rejects.toMatchObject({ code: "not_found" });
	});
});

describe("the queue", () => {
	it("has the oldest first, page by page, each once; what is decided the latest first", async () => {
		const many = QUEUE_PAGE_SIZE + 5;
		await db().report.createMany({
			data: Array.from({ length: many }, (_, i) => ({
				...{ subject: "profile" as const, subjectId: ben.accountId, reason: "spam" as const, text: `${i}` },
				// Two of each instant, so that the id has to tell them apart.
				createdAt: new Date(Date.UTC(2026, 10, 1 + Math.floor(i / 2))),
			})),
		});
		expect(await countOpenReports(moderator(mo))).toBe(many);
		const seen: string[] = [];
		for (let after: string | null | undefined; after !== null; ) {
			const page: Awaited<ReturnType<typeof listReports>> = await listReports(moderator(mo), {
				...{ state: "open", after: after ?? null },
			});
			seen.push(...page.reports.map(({ id }) => id));
			after = page.next;
		}
		const wanted = await db().report.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
		expect(seen).toEqual(wanted.map(({ id }) => id));
		for (const id of seen.slice(0, 2)) await decideReport(moderator(mo), id, decision("no_breach"));
		const decided = await listReports(moderator(mo), { state: "decided", after: null });
		expect(decided.reports.map(({ id }) => id).sort()).toEqual(seen.slice(0, 2).sort());
	});

	it("is for moderators alone", async () => {
		const id = await report();
		for (const look of [
			() => listReports(member(ada), { state: "open", after: null }),
			() => countOpenReports(member(ada)),
			() => readCase(member(ada), id),
			() => readCasePicture(member(ada), id),
			() => decideReport(member(ada), id, decision("no_breach")),
			() => liftSuspension(member(ada), ben.accountId, "They promised to stop."),
		])
			await expect(look()).rejects.toMatchObject({ code: "not_found" });
	});
});

describe("a case", () => {
	it("shows all that is needed to decide, hidden or not, blocked or not", async () => {
		const first = await report();
		await decideReport(moderator(mo), first, decision("warned"));
		const id = (await fileReport(member(ada), { handle: "ben" }, input)) && (await latest());
		await db().profile.update({ where: { accountId: ben.accountId }, data: { visibility: "hidden" } });
		await blockPerson(member(ben), "mo");
		expect(await readCase(moderator(mo), id)).toMatchObject({
			id,
			text: input.text,
			reporter: { handle: "ada", name: "Ada" },
			reportersPast: { made: 1, unfounded: 0 },
			profile: { handle: "ben", about: "Cheap followers", visibility: "hidden" },
			account: { suspendedAt: null },
			others: [{ id: first, outcome: "warned" }],
			outcomes: ["no_breach", "warned", "content_removed", "suspended"],
			barred: null,
		});
		const told = JSON.stringify(await readCase(moderator(mo), id));
		expect(told).not.toContain("@example.org");
	});

	it("is decided by no one concerned", async () => {
		const id = await report();
		await makeRole(ada.accountId, "moderator");
		expect((await readCase(moderator(ada), id)).barred).toMatch(/You made this report/);
		for (const concerned of [ada, ben])
			await expect(decideReport(moderator(concerned), id, decision("no_breach"))).rejects.toMatchObject({
				code: "forbidden",
			});
		await db().roleGrant.deleteMany({ where: { accountId: ada.accountId } });
	});

	it("about a moderator is an administrator's", async () => {
		await fileReport(member(ada), { handle: "second" }, input);
		const id = await latest();
		const refused = decideReport(moderator(mo), id, decision("warned"));
		await expect(refused).rejects.toMatchObject({ code: "forbidden" });
		await decideReport(administrator(admin), id, decision("warned"));
		expect((await mails()).slice(1)).toEqual([
			["report-decided", "ada@example.org"],
			["reported-person-decided", "second@example.org"],
		]);
	});
});

async function latest(): Promise<string> {
	return (await db().report.findFirstOrThrow({ where: { decidedAt: null } })).id;
}

describe("a decision", () => {
	it("of no breach is told to the reporter alone", async () => {
		await decideReport(moderator(mo), await report(), decision("no_breach"));
		expect((await mails()).slice(1)).toEqual([["report-decided", "ada@example.org"]]);
		expect([await listed(), (await audited())[0]]).toEqual([1, "moderation.report-decided"]);
	});

	it("removes exactly the parts that it names, also from the directory", async () => {
		await db().exchange.create({
			data: { accountId: ben.accountId, side: "offer", kind: "data", text: "Followers", position: 0 },
		});
		await decideReport(
			moderator(mo),
			await report(),
			decision("content_removed", ["about", "links", "exchanges"]),
		);
		const profile = await db().profile.findUniqueOrThrow({
			where: { accountId: ben.accountId },
			include: { exchanges: true },
		});
		expect(profile).toMatchObject({
			about: "",
			links: [],
			methods: ["selling"],
			exchanges: [],
			visibility: "public",
		});
		const listing = await db().personListing.findUniqueOrThrow({ where: { accountId: ben.accountId } });
		expect(JSON.stringify(listing.card)).not.toContain("Followers");
	});

	it("hides the whole profile where it says so", async () => {
		await decideReport(moderator(mo), await report(), decision("content_removed", ["profile"]));
		expect(await listed()).toBe(0);
	});

	it("needs to say what is removed, and then nothing has happened", async () => {
		const id = await report();
		await expect(decideReport(moderator(mo), id, decision("content_removed"))).rejects.toMatchObject({
			code: "invalid",
		});
		expect(await db().report.count({ where: { decidedAt: null } })).toBe(1);
	});

	it("to suspend ends sessions, hides the person, and is audited and told", async () => {
		await openSession(ben.accountId);
		await decideReport(moderator(mo), await report(), decision("suspended"));
		expect(await db().session.count({ where: { accountId: ben.accountId } })).toBe(0);
		expect([(await readStanding(ben.accountId))?.suspendedAt, await listed()]).toEqual([
			"2026-11-24T12:00:00.000Z",
			0,
		]);
		expect(await audited()).toEqual(["moderation.account-suspended", "moderation.report-decided"]);
		expect((await mails()).slice(1)).toEqual([
			["report-decided", "ada@example.org"],
			["suspended", "ben@example.org"],
		]);
	});

	it("is made once: of two moderators at once one is told that the other was faster", async () => {
		const id = await report();
		const made = await Promise.allSettled([
			decideReport(moderator(mo), id, decision("warned")),
			decideReport(moderator(second), id, decision("suspended")),
		]);
		const refused = made.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
		expect(refused).toHaveLength(1);
		expect(refused[0]).toMatchObject({ code: "conflict" });
		const { outcome } = await db().report.findUniqueOrThrow({ where: { id } });
		const { suspendedAt } = await db().account.findUniqueOrThrow({ where: { id: ben.accountId } });
		expect(suspendedAt !== null).toBe(outcome === "suspended");
		expect(await mails()).toHaveLength(3);
	});

	it("leaves no trace where one of its steps fails", async () => {
		const id = await report();
		await db()
			.$executeRaw`ALTER TABLE "OutboxMail" ADD CONSTRAINT no_more CHECK (message <> 'suspended') NOT VALID`;
		await expect(decideReport(moderator(mo), id, decision("suspended"))).rejects.toThrow();
		await db().$executeRaw`ALTER TABLE "OutboxMail" DROP CONSTRAINT no_more`;
		expect([await latest(), (await readStanding(ben.accountId))?.suspendedAt, await listed()]).toEqual([
			id,
			null,
			1,
		]);
		expect(await mails()).toHaveLength(1);
	});
});

describe("lifting a suspension", () => {
	it("shows the person again, with the reason in the log and in a mail", async () => {
		await decideReport(moderator(mo), await report(), decision("suspended"));
		await liftSuspension(moderator(second), ben.accountId, "They promised to stop.");
		expect([(await readStanding(ben.accountId))?.suspendedAt, await listed()]).toEqual([null, 1]);
		const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
		expect([entry.action, entry.actorId, entry.subjectId, entry.reason]).toEqual([
			"moderation.suspension-lifted",
			second.accountId,
			ben.accountId,
			"They promised to stop.",
		]);
		expect((await mails()).at(-1)).toEqual(["suspension-lifted", "ben@example.org"]);
	});

	it("is refused to those concerned, where there is none, and of a moderator's to a moderator", async () => {
		const lift = (who: Member, whom: Person) => liftSuspension(who, whom.accountId, "They promised to stop.");
		await expect(lift(moderator(mo), ben)).rejects.toMatchObject({ code: "conflict" });
		await expect(lift(moderator(mo), mo)).rejects.toMatchObject({ code: "forbidden" });
		await expect(lift(moderator(mo), second)).rejects.toMatchObject({ code: "forbidden" });
		await expect(lift(administrator(admin), second)).rejects.toMatchObject({ code: "conflict" });
	});
});
