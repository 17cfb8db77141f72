import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { readEnvironment, setEnvironment } from "#app/platform/env.server.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { sendMailJob } from "#app/platform/mail/send-mail.server.ts";
import { wire } from "#app/wire.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";
import { type ResendStandIn, startResendStandIn } from "#tests/stand-ins/resend/stand-in.ts";
import { sign } from "#tests/stand-ins/resend/webhooks.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

let standIn: ResendStandIn;
let site: TestSite;
let url: string;
beforeAll(async () => {
	wire();
	standIn = await startResendStandIn();
	const mail = {
		RESEND_API_KEY: standIn.apiKey,
		RESEND_BASE_URL: standIn.url,
		RESEND_WEBHOOK_SECRET: secret,
		MAIL_FROM: "mail@site.example",
	};
	site = await startSite(mail);
	url = `${site.url}/webhooks/resend`;
	connectDatabase(site.databaseUrl);
	setEnvironment(readEnvironment(mail));
});
afterAll(async () => {
	await disconnectDatabase();
	await site?.stop();
	await standIn?.stop();
});

async function sendCode(to: string) {
	const props = { code: "123456", link: `${site.url}/sign-in`, expiresInMinutes: 15, device: "Firefox" };
	const id = await inTransaction((tx) => queueMail(tx, { message: "sign-in-code", to, props }));
	await runJobs([sendMailJob]);
	const [taken] = standIn.taken().filter(({ tags }) => tags.mail === id);
	return { id, data: { email_id: taken?.id, tags: taken?.tags, to: [to] } };
}

test("what Resend tells, in any order and more than once, ends up at the mail", async () => {
	const { id, data } = await sendCode("ada@example.org");
	const statuses = await standIn.callWebhook({
		...{ url, secret, times: 2, shuffle: 7 },
		events: [
			{ type: "email.sent", data },
			{ type: "email.delivered", data, createdAt: "2026-11-24T12:00:01.000Z" },
			{ type: "email.complained", data, createdAt: "2026-11-24T12:30:00.000Z" },
		],
	});
	expect(statuses).toEqual([204, 204, 204, 204, 204, 204]);
	expect(await db().outboxMail.findUnique({ where: { id } })).toMatchObject({
		state: "sent",
		deliveredAt: new Date("2026-11-24T12:00:01.000Z"),
		complainedAt: new Date("2026-11-24T12:30:00.000Z"),
		bouncedAt: null,
	});
	expect(await db().mailEvent.count()).toBe(3);
	expect(await db().suppressedAddress.findMany({ select: { address: true, reason: true } })).toEqual([
		{ address: "ada@example.org", reason: "complaint" },
	]);
});

test("nothing is taken in that Resend did not sign just now", async () => {
	const { data } = await sendCode("bo@example.org");
	const events = [{ type: "email.complained", data }];
	const before = await db().mailEvent.count();
	const other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
	expect(await standIn.callWebhook({ url, secret: other, events })).toEqual([400]);
	for (const skewSeconds of [-330, 330])
		expect(await standIn.callWebhook({ url, secret, events, skewSeconds })).toEqual([400]);
	const timestamp = String(Math.floor(Date.now() / 1000));
	const body = JSON.stringify({ type: "email.sent", created_at: new Date().toISOString(), data });
	const headers = sign({ id: "msg_1", timestamp, body, secret });
	const post = (given: string, extra: Record<string, string> = headers) =>
		fetch(url, { method: "POST", headers: extra, body: given }).then(({ status }) => status);
	expect(await post(body.replace("sent", "complained"))).toBe(400);
	expect(await post(` ${body}`)).toBe(400);
	expect(await post(body, {})).toBe(400);
	expect(await post(body, { ...headers, "svix-id": "msg_2" })).toBe(400);
	expect(await db().mailEvent.count()).toBe(before);
	expect(await db().suppressedAddress.count({ where: { address: "bo@example.org" } })).toBe(0);
	expect(await post(body)).toBe(204);
});

test("other addresses still want a page of ours, and reading finds nothing here", async () => {
	expect((await fetch(url)).status).toBe(404);
	expect((await fetch(`${site.url}/sign-out`, { method: "POST" })).status).toBe(403);
	expect((await fetch(`${site.url}/webhooks/resend/x`, { method: "POST" })).status).toBe(403);
});

test("without a secret the address does not exist", async () => {
	const silent = await startSite({}, { databaseUrl: site.databaseUrl });
	const body = "{}";
	const timestamp = String(Math.floor(Date.now() / 1000));
	const headers = sign({ id: "msg_1", timestamp, body, secret });
	const answer = await fetch(`${silent.url}/webhooks/resend`, { method: "POST", headers, body });
	expect(answer.status).toBe(404);
	await silent.stop();
});
