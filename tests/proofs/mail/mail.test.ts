import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { enqueueMany } from "#app/platform/jobs/enqueue.server.ts";
import { setMailRegistry } from "#app/platform/mail/registry.server.ts";
import { sendMailJob } from "#app/platform/mail/send-mail.server.ts";
import { queueTestMail, TEST_MESSAGES } from "#app/platform/mail/test-mails.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { SEED } from "#tests/setup/seed.ts";
import type { Fault } from "#tests/stand-ins/resend/faults.ts";
import { type ResendStandIn, startResendStandIn } from "#tests/stand-ins/resend/stand-in.ts";
import { INNER_POINTS } from "./kill-points.ts";
import type { WorkerOptions } from "./worker.ts";
import { killWorkers, startMailWorker } from "./workers.ts";

/** How many mails go through the storm; PROOF_MAILS for more. */
const MAILS = Number(process.env.PROOF_MAILS ?? 40);
const SEEDS = process.env.PROOF_SEED ? [Number(process.env.PROOF_SEED)] : [SEED];
const PATIENCE_MS = 60_000 + MAILS * 500;

/** Half of all sends go wrong, most of them after the mail was taken. */
const STORM: Partial<Record<Fault, number>> = {
	error: 0.05,
	"error-after": 0.1,
	"bad-gateway": 0.03,
	cut: 0.05,
	"cut-after": 0.1,
	"half-answer": 0.07,
	late: 0.1,
	"rate-limit": 0.02,
};

let standIn: ResendStandIn;
let worker: WorkerOptions;

beforeAll(() => setMailRegistry(TEST_MESSAGES, { name: "The Site" }));
beforeEach(async () => {
	standIn = await startResendStandIn();
	const databaseUrl = await createTestDatabase("template0");
	const { migrate } = await import("#app/platform/db/migrate.server.ts");
	await migrate({ databaseUrl });
	connectDatabase(databaseUrl);
	worker = { databaseUrl, resendUrl: standIn.url, apiKey: standIn.apiKey };
});
afterEach(async () => {
	await killWorkers();
	await disconnectDatabase();
	await standIn.stop();
});
afterAll(killWorkers);

async function queueMails(count: number): Promise<string[]> {
	const ids = [];
	for (let at = 0; at < count; at++) ids.push(await queueTestMail(`reader${at}@example.org`));
	return ids;
}

/** Waits until every mail is settled. What waits for its time needn't. */
async function allSettled(): Promise<void> {
	for (;;) {
		await db().$executeRaw`UPDATE "OutboxMail" SET "nextTryAt" = 'epoch' WHERE "nextTryAt" > now()`;
		await db()
			.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.send' AND state < 'active'`;
		const left = await db().outboxMail.count({ where: { state: { in: ["pending", "sending"] } } });
		if (left === 0) return;
		await wait(200);
	}
}

/** How often each mail was taken, by the stand-in's own log. */
function timesTaken(ids: readonly string[]): number[] {
	const counts = new Map<string, number>();
	for (const { tags } of standIn.taken()) counts.set(tags.mail ?? "", (counts.get(tags.mail ?? "") ?? 0) + 1);
	return ids.map((id) => counts.get(id) ?? 0);
}

async function states(): Promise<Record<string, number>> {
	const groups = await db().outboxMail.groupBy({ by: ["state"], _count: true });
	return Object.fromEntries(groups.map(({ state, _count }) => [state, _count]));
}

test.each(SEEDS)(
	"in a storm of faults two workers, each mail handled twice, send each mail once (seed %i)",
	async (seed) => {
		const ids = await queueMails(MAILS);
		await inTransaction((tx) =>
			enqueueMany(
				tx,
				sendMailJob,
				ids.map((mailId) => ({ mailId })),
			),
		);
		await standIn.setFaults({ chances: STORM, seed });
		await Promise.all([startMailWorker(worker), startMailWorker(worker)]);
		await allSettled();
		expect(timesTaken(ids)).toEqual(ids.map(() => 1));
		expect(await states()).toEqual({ sent: MAILS });
		const faults = standIn.sends.filter(({ fault }) => fault !== null && fault !== "late").length;
		expect(faults).toBeGreaterThan(MAILS / 4);
		console.info(`seed ${seed}: ${MAILS} mails, ${standIn.sends.length} sends, ${faults} of them went wrong`);
	},
	PATIENCE_MS,
);

test(
	"control: the same storm without idempotency keys sends mails twice",
	async () => {
		const ids = await queueMails(MAILS);
		await standIn.setFaults({ chances: STORM, seed: SEED });
		await startMailWorker({ ...worker, keyless: true });
		await allSettled();
		const twice = timesTaken(ids).filter((times) => times > 1).length;
		console.info(`control, seed ${SEED}: ${twice} of ${MAILS} mails were sent more than once`);
		expect(twice).toBeGreaterThan(0);
	},
	PATIENCE_MS,
);

test("workers killed at every named point lose no mail and send none twice", async () => {
	const ids = await queueMails(12);
	const kills: Record<string, number> = {};
	for (const point of INNER_POINTS) {
		const { ended } = await startMailWorker({ ...worker, concurrency: 2, point });
		kills[point] = (await ended) === "SIGKILL" ? 1 : 0;
	}
	for (const [point, fault] of [
		["in the middle of the request", "late"],
		["taken, and the answer withheld", "silence-after"],
	] as const) {
		const from = standIn.sends.length;
		await standIn.setFaults({ next: [fault, fault], lateMs: 1_000 });
		const victim = await startMailWorker({ ...worker, concurrency: 2 });
		await standIn.sent((send) => send.fault === fault, from);
		await victim.kill();
		kills[point] = (await victim.ended) === "SIGKILL" ? 1 : 0;
	}
	// Every one of them left mails behind that are claimed, and as a rule sent.
	expect(Object.values(kills)).toEqual([1, 1, 1, 1]);
	expect((await states()).sending).toBeGreaterThan(0);
	await standIn.setFaults({});
	await startMailWorker(worker);
	await allSettled();
	console.info(`kills: ${JSON.stringify(kills)}; ${standIn.sends.length} sends for ${ids.length} mails`);
	expect(timesTaken(ids)).toEqual(ids.map(() => 1));
	expect(await states()).toEqual({ sent: ids.length });
}, 120_000);
