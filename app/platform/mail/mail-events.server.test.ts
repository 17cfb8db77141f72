import { afterAll, beforeAll, expect, test } from "vitest";
import { ZodError } from "zod";
import { createTestDatabase } from "#tests/setup/database.ts";
import { connectDatabase, db, disconnectDatabase } from "../db/database.server.ts";
import { takeMailEvent } from "./mail-events.server.ts";
import { setMailRegistry } from "./registry.server.ts";
import { outboxRow, queueTestMail, TEST_MESSAGES } from "./test-mails.ts";

const EARLY = "2026-11-24T10:00:00.000Z";
const LATE = "2026-11-24T11:00:00.000Z";
const GONE = { type: "Permanent", subType: "General", message: "550 no such user" };

let events = 0;

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	setMailRegistry(TEST_MESSAGES, { name: "The Site" });
});
afterAll(disconnectDatabase);

function take(type: string, data: object, { at = LATE, id = `msg_${++events}` } = {}): Promise<boolean> {
	return takeMailEvent(id, { type: `email.${type}`, created_at: at, data: { email_id: "re_1", ...data } });
}

async function sentMail(to: string): Promise<{ id: string; tags: { mail: string } }> {
	const id = await queueTestMail(to);
	await db().outboxMail.update({
		where: { id },
		data: { state: "sent", providerId: `re_${id}`, settledAt: new Date(EARLY) },
	});
	return { id, tags: { mail: id } };
}

function suppressed(address: string) {
	return db().suppressedAddress.findUnique({ where: { address }, select: { reason: true, note: true } });
}

test("each message is taken in once", async () => {
	const { id, tags } = await sentMail("ada@example.org");
	expect(await take("delivered", { tags }, { id: "msg_same" })).toBe(true);
	expect(await take("delivered", { tags }, { id: "msg_same", at: EARLY })).toBe(false);
	expect((await outboxRow(id)).deliveredAt).toEqual(new Date(LATE));
});

test.each([
	["as they happened", ["delivered", "bounced", "complained"]],
	["backwards", ["complained", "bounced", "delivered"]],
])("what was told stays, %s", async (_order, types) => {
	const { id, tags } = await sentMail("bo@example.org");
	await db().suppressedAddress.deleteMany();
	for (const type of types) await take(type, { tags, bounce: GONE });
	for (const type of types) await take(type, { tags, bounce: GONE }, { at: EARLY });
	expect(await outboxRow(id)).toMatchObject({
		state: "sent",
		deliveredAt: new Date(EARLY),
		bouncedAt: new Date(EARLY),
		complainedAt: new Date(EARLY),
		trouble: GONE.message,
	});
	expect(await suppressed("BO@example.org")).toEqual({ reason: "complaint", note: null });
});

test("an address that is gone is suppressed, one that is full is not", async () => {
	const full = await sentMail("cy@example.org");
	await take("bounced", { tags: full.tags, bounce: { ...GONE, type: "Transient", message: "452 full" } });
	expect(await outboxRow(full.id)).toMatchObject({ bouncedAt: new Date(LATE), trouble: "452 full" });
	expect(await suppressed("cy@example.org")).toBeNull();
	await take("bounced", { tags: full.tags, bounce: GONE });
	expect(await suppressed("cy@example.org")).toEqual({ reason: "bounce", note: GONE.message });
});

test("what Resend itself held back counts as a bounce", async () => {
	const { id, tags } = await sentMail("di@example.org");
	await take("suppressed", { tags, suppressed: { type: "OnAccountSuppressionList", message: "held back" } });
	expect(await outboxRow(id)).toMatchObject({ bouncedAt: new Date(LATE), trouble: "held back" });
	expect(await suppressed("di@example.org")).toEqual({ reason: "bounce", note: "held back" });
});

test.each(["sending", "uncertain"] as const)("a mail that is %s turns out to be sent", async (state) => {
	const id = await queueTestMail("ed@example.org");
	const settledAt = state === "uncertain" ? new Date(EARLY) : null;
	await db().outboxMail.update({
		where: { id },
		data: { state, settledAt, frozen: "x", trouble: "unknown" },
	});
	await take("sent", { email_id: "re_9", tags: { mail: id } });
	expect(await outboxRow(id)).toMatchObject({
		...{ state: "sent", providerId: "re_9", frozen: null, props: null, trouble: null },
	});
});

test("a mail without its tag is found by the provider's id", async () => {
	const { id } = await sentMail("flo@example.org");
	await take("delivered", { email_id: `re_${id}` });
	expect((await outboxRow(id)).deliveredAt).toEqual(new Date(LATE));
});

test("of a mail that is not ours, or erased, nothing is kept", async () => {
	await take("bounced", { tags: { mail: "not an id" }, to: ["gus@example.org"], bounce: GONE });
	await take("complained", { tags: { mail: crypto.randomUUID() }, to: ["gus@example.org"] });
	expect(await suppressed("gus@example.org")).toBeNull();
});

test("other messages are taken in and change nothing; what is none is refused", async () => {
	const { id, tags } = await sentMail("hal@example.org");
	const before = await outboxRow(id);
	for (const type of ["opened", "clicked", "delivery_delayed"]) expect(await take(type, { tags })).toBe(true);
	expect(await outboxRow(id)).toEqual(before);
	await expect(takeMailEvent("msg_x", { hello: 1 })).rejects.toThrow(ZodError);
});
