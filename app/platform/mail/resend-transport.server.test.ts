import { Resend } from "resend";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import type { Fault } from "#tests/stand-ins/resend/faults.ts";
import { type ResendStandIn, startResendStandIn } from "#tests/stand-ins/resend/stand-in.ts";
import { now, setFixedClock } from "../clock.server.ts";
import { connectDatabase, db, disconnectDatabase } from "../db/database.server.ts";
import { readEnvironment, setEnvironment } from "../env.server.ts";
import { log } from "../log.server.ts";
import { setMailRegistry } from "./registry.server.ts";
import { sendMail, sendMailJob } from "./send-mail.server.ts";
import { outboxRow, queueTestMail, TEST_MESSAGES } from "./test-mails.ts";

let standIn: ResendStandIn;

beforeAll(async () => {
	standIn = await startResendStandIn();
	connectDatabase(await createTestDatabase());
	setMailRegistry(TEST_MESSAGES, { name: 'The "Site"' });
});
afterAll(async () => {
	await disconnectDatabase();
	await standIn.stop();
});
beforeEach(async () => {
	useKey(standIn.apiKey);
	await standIn.setFaults({});
	await standIn.setRateLimit(100_000);
	// What earlier tests left waiting.
	await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'mail.send'`;
});
afterEach(() => {
	setFixedClock(FIXED_NOW);
	vi.restoreAllMocks();
});

async function makeDue(): Promise<void> {
	await db().outboxMail.updateMany({ where: { nextTryAt: { not: null } }, data: { nextTryAt: new Date(0) } });
}

/** Sends through the stand-in from now on, by this key. */
function useKey(key: string): void {
	setEnvironment(
		readEnvironment({
			RESEND_API_KEY: key,
			RESEND_BASE_URL: standIn.url,
			MAIL_FROM: "mail@site.example",
		}),
	);
}

function takenFor(id: string) {
	return standIn.taken().filter(({ tags }) => tags.mail === id);
}

/** One attempt, as if its time had come. */
async function attempt(id: string, patienceMs = 5_000): Promise<void> {
	await makeDue();
	await sendMail(id, AbortSignal.timeout(patienceMs));
}

test("what is sent is what was frozen, and nothing personal stays", async () => {
	const id = await queueTestMail("ada@example.org", { word: "serotonin" });
	expect(await runJobs([sendMailJob])).toEqual({ completed: 1, failed: 0 });
	const row = await outboxRow(id);
	const [taken, ...more] = takenFor(id);
	expect(more).toEqual([]);
	expect(taken).toMatchObject({
		key: `mail/${id}`,
		to: ["ada@example.org"],
		from: '"The \\"Site\\"" <mail@site.example>',
		subject: "About serotonin",
		bodyHash: row.frozenHash,
	});
	expect(row).toMatchObject({
		...{ state: "sent", transport: "resend", providerId: taken?.id, attempts: 1 },
		...{ props: null, frozen: null, trouble: null, nextTryAt: null },
	});
});

test.each([
	"error",
	"error-after",
	"bad-gateway",
	"cut",
	"cut-after",
	"half-answer",
	"silence",
	"silence-after",
	"rate-limit",
] as const)("after %s the same bytes go again, and the mail is taken once", async (fault: Fault) => {
	await standIn.setFaults({ next: [fault, fault] });
	const id = await queueTestMail("ada@example.org");
	const patienceMs = fault.startsWith("silence") ? 400 : 5_000;
	await attempt(id, patienceMs);
	const waiting = await outboxRow(id);
	expect(waiting).toMatchObject({ state: "sending", attempts: 1, settledAt: null, providerId: null });
	expect(waiting.nextTryAt?.getTime()).toBeGreaterThan(Date.now());
	expect(waiting.trouble).not.toBe("");
	await attempt(id, patienceMs);
	await attempt(id);
	const taken = takenFor(id);
	expect(taken).toMatchObject([{ bodyHash: waiting.frozenHash }]);
	expect(await outboxRow(id)).toMatchObject({ state: "sent", attempts: 3, providerId: taken[0]?.id });
});

test("after 429 it waits as long as it is told, and the next attempt is a job", async () => {
	await standIn.setRateLimit(0);
	const id = await queueTestMail("ada@example.org");
	expect(await runJobs([sendMailJob])).toEqual({ completed: 1, failed: 0 });
	await standIn.setRateLimit(100_000);
	const [row] = await db().$queryRaw<{ same: boolean; wait: number }[]>`
		SELECT round(extract(epoch FROM start_after - created_on))::int AS wait,
			abs(extract(epoch FROM start_after - "nextTryAt")) < 0.01 AS same
		FROM pgboss.job JOIN "OutboxMail" mail ON mail.id::text = data->>'mailId'
		WHERE name = 'mail.send' AND pgboss.job.state < 'active' AND mail.id = ${id}::uuid`;
	expect(row).toEqual({ same: true, wait: 2 });
	await makeDue();
	expect(await runJobs([sendMailJob], { later: true })).toEqual({ completed: 1, failed: 0 });
	expect(takenFor(id)).toHaveLength(1);
});

test("handlers that overlap send one mail, and one of them enqueues the next attempt", async () => {
	await standIn.setFaults({ next: ["late", null, "late"], lateMs: 150 });
	const [id, troubled] = [await queueTestMail("ada@example.org"), await queueTestMail("bo@example.org")];
	await Promise.all(Array.from({ length: 6 }, () => sendMail(id, AbortSignal.timeout(5_000))));
	expect(takenFor(id)).toHaveLength(1);
	expect(await outboxRow(id)).toMatchObject({ state: "sent" });
	await standIn.setFaults({ next: ["error", "error", "error"] });
	await Promise.all(Array.from({ length: 3 }, () => sendMail(troubled, AbortSignal.timeout(5_000))));
	await sendMail(troubled, AbortSignal.timeout(5_000));
	const [waiting] = await db().$queryRaw<{ count: number }[]>`
		SELECT count(*)::int FROM pgboss.job WHERE name = 'mail.send' AND state < 'active'
			AND start_after > now() AND data->>'mailId' = ${troubled}`;
	expect(waiting?.count).toBe(1);
	await makeDue();
	await runJobs([sendMailJob], { later: true });
	expect(takenFor(troubled)).toHaveLength(1);
});

test("a key that was used for other bytes is never used again", async () => {
	const id = await queueTestMail("ada@example.org");
	const other = { from: "a@b.example", to: "c@d.example", subject: "x", text: "y" };
	const { error } = await new Resend(standIn.apiKey, { baseUrl: standIn.url }).emails.send(other, {
		idempotencyKey: `mail/${id}`,
	});
	expect(error).toBeNull();
	vi.spyOn(log, "error").mockImplementation(() => {});
	await attempt(id);
	await attempt(id);
	expect(await outboxRow(id)).toMatchObject({
		state: "uncertain",
		attempts: 1,
		trouble: expect.stringContaining("invalid_idempotent_request"),
		frozen: null,
	});
	expect(takenFor(id)).toEqual([]);
});

test("control: bytes that are made anew for a second attempt are refused", async () => {
	await standIn.setFaults({ next: ["cut-after"] });
	const id = await queueTestMail("ada@example.org");
	await attempt(id);
	await db().outboxMail.update({ where: { id }, data: { frozen: null, frozenHash: null } });
	vi.spyOn(log, "error").mockImplementation(() => {});
	await attempt(id);
	expect(await outboxRow(id)).toMatchObject({
		state: "uncertain",
		trouble: expect.stringContaining("invalid_idempotent_request"),
	});
});

test("20 hours after its first attempt it is uncertain, and never goes again by itself", async () => {
	await standIn.setFaults({ next: ["cut-after", "cut"] });
	const id = await queueTestMail("ada@example.org");
	await attempt(id);
	setFixedClock(now().add({ hours: 19, minutes: 59 }));
	await attempt(id);
	expect(await outboxRow(id)).toMatchObject({ state: "sending", attempts: 2 });
	setFixedClock(now().add({ minutes: 1 }));
	vi.spyOn(log, "warn").mockImplementation(() => {});
	const sends = standIn.sends.length;
	await attempt(id);
	await attempt(id);
	expect(standIn.sends.length).toBe(sends);
	expect(await outboxRow(id)).toMatchObject({ state: "uncertain", attempts: 2, frozen: null, props: null });
});

test("a refused mail has failed, with the reason", async () => {
	vi.spyOn(log, "error").mockImplementation(() => {});
	const id = await queueTestMail("ada@localhost");
	await attempt(id);
	expect(await outboxRow(id)).toMatchObject({
		state: "failed",
		trouble: "validation_error: Invalid `to` field.",
		props: null,
	});
});

test("a refused key is told and tried again later: the mails are not lost", async () => {
	const told = vi.spyOn(log, "error").mockImplementation(() => {});
	useKey("re_wrong");
	const id = await queueTestMail("ada@example.org");
	await attempt(id);
	expect(told).toHaveBeenCalledTimes(1);
	const row = await outboxRow(id);
	expect(row).toMatchObject({ state: "sending", trouble: "invalid_api_key: API key is invalid." });
	expect((row.nextTryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(299_000);
	useKey(standIn.apiKey);
	await attempt(id);
	expect(takenFor(id)).toHaveLength(1);
});

test("bytes that changed in the outbox are not sent", async () => {
	await standIn.setFaults({ next: ["cut"] });
	const id = await queueTestMail("ada@example.org");
	await attempt(id);
	await db().outboxMail.update({ where: { id }, data: { frozen: "{}" } });
	await expect(attempt(id)).rejects.toThrow(`The bytes of mail ${id} have changed.`);
	expect(takenFor(id)).toEqual([]);
});

test("a mail under way by Resend does not leave by another way", async () => {
	await standIn.setFaults({ next: ["cut-after"] });
	const id = await queueTestMail("ada@example.org");
	await attempt(id);
	setEnvironment(readEnvironment({}));
	vi.spyOn(log, "warn").mockImplementation(() => {});
	await attempt(id);
	expect(await outboxRow(id)).toMatchObject({
		state: "uncertain",
		trouble: "It was under way by resend, which is not set up any more.",
	});
});

test("a suppressed address gets what it asks for, and nothing else", async () => {
	await db().suppressedAddress.create({
		data: { address: "Gone@Example.org", reason: "bounce", suppressedAt: new Date() },
	});
	vi.spyOn(log, "warn").mockImplementation(() => {});
	const note = await queueTestMail("gone@example.org");
	const code = await queueTestMail("gone@example.org", { message: "code" });
	await attempt(note);
	await attempt(code);
	expect(await outboxRow(note)).toMatchObject({ state: "suppressed", props: null, attempts: 0 });
	expect(await outboxRow(code)).toMatchObject({ state: "sent" });
});

test("a mail that was erased meanwhile is not missed", async () => {
	const id = await queueTestMail("ada@example.org");
	await db().outboxMail.delete({ where: { id } });
	expect(await runJobs([sendMailJob], { later: true })).toMatchObject({ failed: 0 });
	expect(takenFor(id)).toEqual([]);
});
