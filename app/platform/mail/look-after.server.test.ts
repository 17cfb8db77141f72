import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { now, setFixedClock } from "../clock.server.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "../db/database.server.ts";
import { enqueue } from "../jobs/enqueue.server.ts";
import { log } from "../log.server.ts";
import { lookAfterMailsJob, MAIL_KEPT_DAYS } from "./look-after.server.ts";
import { setMailRegistry } from "./registry.server.ts";
import { sendMailJob } from "./send-mail.server.ts";
import { outboxRow, queueTestMail, TEST_MESSAGES } from "./test-mails.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	setMailRegistry(TEST_MESSAGES, { name: "The Site" });
	vi.spyOn(log, "error").mockImplementation(() => {});
	vi.spyOn(log, "warn").mockImplementation(() => {});
});
afterAll(disconnectDatabase);
afterEach(() => setFixedClock(FIXED_NOW));

async function lookAfter(): Promise<void> {
	await inTransaction((tx) => enqueue(tx, lookAfterMailsJob, {}));
	expect(await runJobs([lookAfterMailsJob])).toEqual({ completed: 1, failed: 0 });
}

async function loseJobs(): Promise<void> {
	await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'mail.send'`;
}

async function jobs(): Promise<number> {
	const [row] = await db().$queryRaw<{ count: number }[]>`
		SELECT count(*)::int FROM pgboss.job WHERE name = 'mail.send' AND state < 'completed'`;
	return row?.count ?? 0;
}

test("a mail whose job is lost gets another after a quarter of an hour, and only one", async () => {
	const id = await queueTestMail("ada@example.org");
	await loseJobs();
	setFixedClock(now().add({ minutes: 14 }));
	await lookAfter();
	expect(await jobs()).toBe(0);
	setFixedClock(now().add({ minutes: 1 }));
	await lookAfter();
	await lookAfter();
	expect(await jobs()).toBe(1);
	await runJobs([sendMailJob]);
	expect(await outboxRow(id)).toMatchObject({ state: "sent" });
});

test("20 hours after its first attempt a mail is uncertain; one that could not be written has failed", async () => {
	const tried = await queueTestMail("bo@example.org");
	const unwritten = await queueTestMail("cy@example.org");
	await db().outboxMail.update({
		where: { id: tried },
		data: { state: "sending", frozen: "x", firstTriedAt: new Date(now().epochMilliseconds) },
	});
	const waiting = await queueTestMail("di@example.org");
	await db().$executeRaw`DELETE FROM pgboss.job WHERE data->>'mailId' = ${unwritten}`;
	setFixedClock(now().add({ hours: 20 }));
	await lookAfter();
	expect(await outboxRow(tried)).toMatchObject({ state: "uncertain", frozen: null, props: null });
	expect(await outboxRow(unwritten)).toMatchObject({ state: "failed", props: null });
	// The workers were away, no more: it still has its job.
	expect(await outboxRow(waiting)).toMatchObject({ state: "pending" });
	await loseJobs();
});

test(`what was settled ${MAIL_KEPT_DAYS} days ago is forgotten`, async () => {
	const id = await queueTestMail("ed@example.org");
	await runJobs([sendMailJob]);
	await db().mailEvent.create({
		data: { id: "msg_old", type: "email.sent", receivedAt: new Date(now().epochMilliseconds) },
	});
	setFixedClock(now().add({ hours: 24 * MAIL_KEPT_DAYS }));
	await lookAfter();
	expect(await outboxRow(id)).toMatchObject({ state: "sent" });
	setFixedClock(now().add({ minutes: 1 }));
	await lookAfter();
	expect(await db().outboxMail.count({ where: { id } })).toBe(0);
	expect(await db().mailEvent.count()).toBe(0);
});
