import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Resend } from "resend";
import { z } from "zod";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { setMailRegistry } from "#app/platform/mail/registry.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { type ResendStandIn, startResendStandIn } from "../../stand-ins/resend/stand-in.ts";

const MAILS = 2000;
const CHUNK = 100;
const SIDE_BY_SIDE = 4;

export interface MailFigures {
	mails: number;
	/** Mails a second that the stand-in takes from a client that only sends. */
	raw: number;
	workers: { count: number; perSecond: number }[];
}

/** How many mails a second one and two workers send, by the stand-in's own log. */
export async function measureMails(createDatabase: () => Promise<string>): Promise<MailFigures> {
	// Only queued here; the workers write them by the real template.
	const unwritten = { props: z.record(z.string(), z.unknown()), askedFor: true, render: nobody };
	setMailRegistry({ "sign-in-code": unwritten }, { name: "NeuroAI Commons" });
	const workers = [];
	for (const count of [1, 2])
		workers.push({ count, perSecond: await throughOutbox(await createDatabase(), count) });
	return { mails: MAILS, raw: await alone(), workers };
}

async function throughOutbox(databaseUrl: string, count: number): Promise<number> {
	connectDatabase(databaseUrl, { connections: 2 });
	const standIn = await startResendStandIn();
	const children: ChildProcess[] = [];
	try {
		for (let from = 0; from < MAILS; from += CHUNK) await queueChunk(from);
		await db().$executeRaw`ANALYZE pgboss.job`;
		const options = JSON.stringify({ databaseUrl, url: standIn.url, apiKey: standIn.apiKey });
		for (let at = 0; at < count; at++)
			children.push(fork(join(PROJECT_ROOT, "tests/bench/mails/worker-child.ts"), [options]));
		await Promise.all(children.map((child) => once(child, "message")));
		for (const child of children) child.send("go");
		while ((await db().outboxMail.count({ where: { state: { not: "sent" } } })) > 0) await wait(250);
		return rateOf(standIn);
	} finally {
		await Promise.all(children.map(end));
		await standIn.stop();
		await disconnectDatabase();
	}
}

async function queueChunk(from: number): Promise<void> {
	await inTransaction(async (tx) => {
		for (let at = from; at < from + CHUNK; at++)
			await queueMail(tx, { message: "sign-in-code", to: `reader${at}@example.org`, props });
	});
}

const props = {
	code: "042917",
	link: "https://commons.example.org/sign-in/link?token=3xYJ0v9kT1q8",
	expiresInMinutes: 15,
	device: "Firefox on Linux",
};

async function alone(): Promise<number> {
	const standIn = await startResendStandIn();
	try {
		const resend = new Resend(standIn.apiKey, { baseUrl: standIn.url });
		// About as long as a real one.
		const text = "A line of a mail, as long as lines are. ".repeat(150);
		const mail = { from: "mail@site.example", to: ["ada@example.org"], subject: "042917 is your code", text };
		let left = MAILS;
		const send = async () => {
			while (left-- > 0) {
				const { error } = await resend.post("/emails", mail, { idempotencyKey: `alone/${left}` });
				if (error) throw new Error(error.message);
			}
		};
		await Promise.all(Array.from({ length: SIDE_BY_SIDE }, send));
		return rateOf(standIn);
	} finally {
		await standIn.stop();
	}
}

function rateOf(standIn: ResendStandIn): number {
	const times = standIn.taken().map(({ takenAt }) => Date.parse(takenAt));
	if (times.length !== MAILS) throw new Error(`${times.length} mails were taken, not ${MAILS}.`);
	return (MAILS - 1) / ((Math.max(...times) - Math.min(...times)) / 1000);
}

async function end(child: ChildProcess): Promise<void> {
	const gone = once(child, "exit");
	child.kill("SIGKILL");
	await gone;
}

function nobody(): never {
	throw new Error("The workers write the mails.");
}
