import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createTestDatabase } from "#tests/setup/database.ts";
import { connectDatabase, db, disconnectDatabase } from "../db/database.server.ts";
import { readEnvironment, setEnvironment } from "../env.server.ts";
import { log } from "../log.server.ts";
import { setMailRegistry } from "./registry.server.ts";
import { sendMail } from "./send-mail.server.ts";
import { outboxRow, queueTestMail, TEST_MESSAGES } from "./test-mails.ts";

interface Received {
	from: string;
	to: string[];
	raw: Buffer;
}

let received: Received[] = [];
/** What the server does with the next mail once it has it whole. */
let fate: "take" | "cut" | "later" | "refuse" = "take";
let open = 0;
let mostOpen = 0;

const server = new SMTPServer({
	authOptional: true,
	disabledCommands: ["STARTTLS"],
	onAuth: ({ username, password }, _session, done) =>
		done(username === "me" && password === "right" ? null : new Error("no"), { user: username }),
	onData: async (stream, session, done) => {
		open += 1;
		mostOpen = Math.max(mostOpen, open);
		const raw = Buffer.concat(await stream.toArray());
		await new Promise((resolve) => setTimeout(resolve, 30));
		open -= 1;
		const { mailFrom, rcptTo } = session.envelope;
		const from = mailFrom === false ? "" : mailFrom.address;
		const refusal = (code: number) => Object.assign(new Error("not now"), { responseCode: code });
		if (fate === "later") return done(refusal(451));
		if (fate === "refuse") return done(refusal(554));
		received.push({ from, to: rcptTo.map(({ address }) => address), raw });
		if (fate === "take") return done();
		for (const connection of server.connections) connection._socket.destroy();
	},
});
server.on("error", () => {});

beforeAll(async () => {
	server.listen(0, "127.0.0.1");
	await once(server.server, "listening");
	useServer("");
	connectDatabase(await createTestDatabase());
	setMailRegistry(TEST_MESSAGES, { name: "The Site" });
});
afterAll(async () => {
	await disconnectDatabase();
	await new Promise<void>((resolve) => server.close(resolve));
});
beforeEach(() => {
	received = [];
	fate = "take";
	useServer("");
});

function useServer(login: string): void {
	const { port } = server.server.address() as AddressInfo;
	const SMTP_URL = `smtp://${login}127.0.0.1:${port}`;
	setEnvironment(readEnvironment({ SMTP_URL, MAIL_FROM: "mail@site.example" }));
}

/** One attempt, as if its time had come. */
async function attempt(id: string): Promise<void> {
	await db().outboxMail.updateMany({ where: { nextTryAt: { not: null } }, data: { nextTryAt: new Date(0) } });
	return sendMail(id, AbortSignal.timeout(5_000));
}

test("a mail arrives with its text, html and headers", async () => {
	const id = await queueTestMail("Ada@example.org", { word: "Übertragung" });
	await attempt(id);
	const [mail] = received;
	expect(mail).toMatchObject({ from: "mail@site.example", to: ["Ada@example.org"] });
	const parsed = await simpleParser(mail?.raw ?? "");
	expect(parsed).toMatchObject({
		messageId: `<${id}@site.example>`,
		subject: "About Übertragung",
		from: { text: '"The Site" <mail@site.example>' },
	});
	expect(parsed.text?.trim()).toMatch(/^The word is Übertragung \(\d+\)\.$/);
	expect(parsed.html).toContain("<p>The word is Übertragung");
	expect(parsed.headers.get("auto-submitted")).toBe("auto-generated");
	expect(await outboxRow(id)).toMatchObject({ state: "sent", transport: "smtp", frozen: null, props: null });
});

test("handlers that overlap take turns, and the second finds it sent", async () => {
	const id = await queueTestMail("ada@example.org");
	mostOpen = 0;
	await Promise.all([attempt(id), attempt(id), attempt(id)]);
	expect(received).toHaveLength(1);
	expect(mostOpen).toBe(1);
	expect(await outboxRow(id)).toMatchObject({ state: "sent" });
});

test("where the connection breaks before the answer, the very same message goes again", async () => {
	const id = await queueTestMail("ada@example.org");
	fate = "cut";
	await attempt(id);
	expect(await outboxRow(id)).toMatchObject({ state: "sending", attempts: 1 });
	fate = "take";
	await attempt(id);
	expect(received).toHaveLength(2);
	expect(received[1]?.raw.equals(received[0]?.raw ?? Buffer.alloc(0))).toBe(true);
	expect(await outboxRow(id)).toMatchObject({ state: "sent", attempts: 2 });
});

test("a passing refusal is tried again, a lasting one is not", async () => {
	vi.spyOn(log, "error").mockImplementation(() => {});
	const id = await queueTestMail("ada@example.org");
	fate = "later";
	await attempt(id);
	expect(await outboxRow(id)).toMatchObject({ state: "sending", trouble: expect.stringContaining("451") });
	fate = "refuse";
	await attempt(id);
	expect(await outboxRow(id)).toMatchObject({ state: "failed", trouble: expect.stringContaining("554") });
});

test("a refused login loses no mail", async () => {
	const told = vi.spyOn(log, "error").mockImplementation(() => {});
	useServer("me:wrong@");
	const id = await queueTestMail("ada@example.org");
	await attempt(id);
	expect(await outboxRow(id)).toMatchObject({ state: "sending" });
	expect(told).toHaveBeenCalledTimes(1);
	useServer("me:right@");
	await attempt(id);
	expect(received).toHaveLength(1);
});
