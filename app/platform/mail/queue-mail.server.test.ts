import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ZodError, z } from "zod";
import { createTestDatabase } from "#tests/setup/database.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "../db/database.server.ts";
import { queueMail } from "./queue-mail.server.ts";
import { setMailRegistry } from "./registry.server.ts";
import { sendMailJob } from "./send-mail.server.ts";

const greeting = {
	props: z.object({ who: z.string() }),
	askedFor: false,
	render: async ({ who }: { who: string }, site: { name: string; url: string }) => ({
		subject: `Good day from ${site.name}`,
		html: `<p>Good day, ${who}.</p>`,
		text: `Good day, ${who}. ${site.url}`,
	}),
};

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	setMailRegistry({ greeting }, { name: "The Site" });
});
afterAll(disconnectDatabase);

test("a mail is in the mailbox once its transaction has committed and its job has run", async () => {
	const accountId = randomUUID();
	const id = await inTransaction((tx) =>
		queueMail(tx, { message: "greeting", to: "Ada@example.org", accountId, props: { who: "Ada" } }),
	);
	expect(await db().outboxMail.findUniqueOrThrow({ where: { id } })).toMatchObject({
		message: "greeting",
		recipient: "Ada@example.org",
		accountId,
		state: "pending",
		props: { who: "Ada" },
		frozen: null,
		createdAt: new Date("2026-11-24T12:00:00Z"),
	});
	expect(await runJobs([sendMailJob])).toEqual({ completed: 1, failed: 0 });
	const sent = await db().outboxMail.findUniqueOrThrow({ where: { id } });
	expect(sent).toMatchObject({
		state: "sent",
		transport: "mailbox",
		attempts: 1,
		providerId: null,
		trouble: null,
	});
	expect(JSON.parse(sent.frozen ?? "")).toEqual({
		from: { name: "The Site", address: "mail@neuroai-commons.example" },
		to: "Ada@example.org",
		subject: "Good day from The Site",
		html: "<p>Good day, Ada.</p>",
		text: "Good day, Ada. http://localhost:3000",
		headers: { "Message-ID": `<${id}@neuroai-commons.example>`, "Auto-Submitted": "auto-generated" },
	});
});

test("a transaction that is undone sends nothing", async () => {
	const before = await db().outboxMail.count();
	const undone = inTransaction(async (tx) => {
		await queueMail(tx, { message: "greeting", to: "bo@example.org", props: { who: "Bo" } });
		throw new Error("No.");
	});
	await expect(undone).rejects.toThrow("No.");
	expect(await db().outboxMail.count()).toBe(before);
	expect(await runJobs([sendMailJob])).toEqual({ completed: 0, failed: 0 });
});

test("wrong props and unknown messages are refused at once", async () => {
	const queue = (message: string, props: Record<string, unknown>) =>
		inTransaction((tx) => queueMail(tx, { message, to: "bo@example.org", props }));
	await expect(queue("greeting", { who: 1 })).rejects.toThrow(ZodError);
	await expect(queue("farewell", {})).rejects.toThrow('There is no mail called "farewell".');
	await expect(queue("constructor", {})).rejects.toThrow('There is no mail called "constructor".');
});
