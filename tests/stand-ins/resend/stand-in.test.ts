import { Resend } from "resend";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ResendStandIn, startResendStandIn } from "./stand-in.ts";

const mail = {
	from: "The Site <mail@site.example>",
	to: ["ada@example.org"],
	subject: "Good day",
	html: "<p>Good day.</p>",
	text: "Good day.",
};

let standIn: ResendStandIn;
let resend: Resend;
let taken = 0;

beforeAll(async () => {
	standIn = await startResendStandIn();
	resend = new Resend(standIn.apiKey, { baseUrl: standIn.url });
});
afterAll(() => standIn.stop());
beforeEach(async () => {
	await standIn.setFaults({});
	taken = standIn.taken().length;
});

/** What was taken since the test began. */
function now(): string[][] {
	return standIn
		.taken()
		.slice(taken)
		.map(({ to }) => to);
}

test("takes a mail, logs it, and shows it again", async () => {
	const { data, error, headers } = await resend.emails.send(mail);
	expect(error).toBeNull();
	expect(now()).toEqual([["ada@example.org"]]);
	expect(headers).toMatchObject({ "ratelimit-limit": "100000", "ratelimit-reset": "1" });
	const { data: shown } = await resend.emails.get(data?.id ?? "");
	expect(shown).toMatchObject({ id: data?.id, subject: "Good day", html: mail.html, last_event: "sent" });
	expect((await resend.emails.get("4711")).error).toMatchObject({ name: "not_found", statusCode: 404 });
});

test("the same key and payload get the first answer; another payload does not", async () => {
	const options = { idempotencyKey: "mail/1" };
	const first = await resend.emails.send(mail, options);
	const second = await resend.emails.send(mail, options);
	expect(second.data).toEqual(first.data);
	const other = await resend.emails.send({ ...mail, subject: "Good night" }, options);
	expect(other.error).toMatchObject({ name: "invalid_idempotent_request", statusCode: 409 });
	expect(now()).toHaveLength(1);
});

test("a key is refused when it is too long, and forgotten after 24 hours, not after a crash", async () => {
	const long = await resend.emails.send(mail, { idempotencyKey: "x".repeat(257) });
	expect(long.error).toMatchObject({ name: "invalid_idempotency_key", statusCode: 400 });
	const options = { idempotencyKey: "x".repeat(256) };
	const first = await resend.emails.send(mail, options);
	await standIn.crash();
	expect((await resend.emails.send(mail, options)).data).toEqual(first.data);
	await standIn.setClock(23.9);
	expect((await resend.emails.send(mail, options)).data).toEqual(first.data);
	await standIn.setClock(24.1);
	const late = await resend.emails.send(mail, options);
	await standIn.setClock(0);
	expect(late.data?.id).not.toBe(first.data?.id);
	expect(now()).toHaveLength(2);
});

test("while a request is under way its key is taken", async () => {
	await standIn.setFaults({ next: ["late"], lateMs: 300 });
	const from = standIn.sends.length;
	const first = resend.emails.send(mail, { idempotencyKey: "mail/2" });
	await standIn.sent(({ key }) => key === "mail/2", from);
	const second = await resend.emails.send(mail, { idempotencyKey: "mail/2" });
	expect(second.error).toMatchObject({ name: "concurrent_idempotent_requests", statusCode: 409 });
	expect((await first).error).toBeNull();
	expect(now()).toHaveLength(1);
});

test.each([
	["missing_required_field", { ...mail, subject: "" }],
	["missing_required_field", { ...mail, html: "", text: "" }],
	["validation_error", { ...mail, to: ["nobody"] }],
	["validation_error", { ...mail, tags: [{ name: "mail", value: "a b" }] }],
] as const)("422 %s", async (name, wrong) => {
	expect((await resend.emails.send(wrong as typeof mail)).error).toMatchObject({ name, statusCode: 422 });
	expect(now()).toEqual([]);
});

test("a wrong key is refused, and so is an unknown address", async () => {
	const stranger = new Resend("re_wrong", { baseUrl: standIn.url });
	expect((await stranger.emails.send(mail)).error).toMatchObject({
		name: "invalid_api_key",
		statusCode: 403,
	});
	const missing = await fetch(`${standIn.url}/emails`, { method: "POST", body: "{}" });
	expect(missing.status).toBe(401);
	expect((await resend.get("/domains")).error).toMatchObject({ name: "not_found", statusCode: 404 });
	expect((await resend.get("/emails")).error).toMatchObject({ name: "method_not_allowed", statusCode: 405 });
});

test("a batch is taken as a whole or, when permissive, as far as it is good", async () => {
	const mails = [mail, { ...mail, to: ["nobody"] }, { ...mail, to: ["bo@example.org"] }];
	expect((await resend.batch.send(mails)).error).toMatchObject({ name: "validation_error", statusCode: 422 });
	expect(now()).toEqual([]);
	const { data } = await resend.batch.send(mails, {
		batchValidation: "permissive",
		idempotencyKey: "chunk/1",
	});
	expect(data?.data).toHaveLength(2);
	expect(data).toMatchObject({ errors: [{ index: 1, message: "Invalid `to` field." }] });
	expect(standIn.taken().slice(taken)).toMatchObject([
		{ index: 0, key: "chunk/1" },
		{ index: 2, key: "chunk/1" },
	]);
	const many = await resend.batch.send(Array.from({ length: 101 }, () => mail));
	expect(many.error).toMatchObject({ name: "validation_error", statusCode: 422 });
});

test("above the limit it answers 429 and says when to come back", async () => {
	await standIn.setRateLimit(2);
	const answers = await Promise.all(Array.from({ length: 8 }, () => resend.emails.send(mail)));
	await standIn.setRateLimit(100_000);
	const refused = answers.filter(({ error }) => error);
	expect(refused.length).toBeGreaterThanOrEqual(4);
	for (const { error, headers } of refused) {
		expect(error).toMatchObject({ name: "rate_limit_exceeded", statusCode: 429 });
		expect(headers).toMatchObject({ "retry-after": "1", "ratelimit-remaining": "0" });
	}
	expect(now()).toHaveLength(8 - refused.length);
});

test.each([
	["error", 500, 0],
	["error-after", 500, 1],
	["bad-gateway", 502, 0],
	["rate-limit", 429, 0],
	["cut", null, 0],
	["cut-after", null, 1],
	["half-answer", null, 1],
	["silence", null, 0],
	["silence-after", null, 1],
] as const)("%s: the SDK sees %s, and %i mails were taken", async (fault, statusCode, count) => {
	await standIn.setFaults({ next: [fault] });
	const { error } = await resend.post("/emails", mail, { signal: AbortSignal.timeout(400) });
	expect(error?.statusCode).toBe(statusCode);
	expect(now()).toHaveLength(count);
});

test("the same seed brings the same faults", async () => {
	const outcomes = async () => {
		await standIn.setFaults({ chances: { error: 0.3, "error-after": 0.2 }, seed: 7 });
		const statuses = [];
		for (let at = 0; at < 12; at++) statuses.push((await resend.emails.send(mail)).error?.statusCode ?? 200);
		return statuses;
	};
	const first = await outcomes();
	expect(new Set(first)).toEqual(new Set([200, 500]));
	expect(await outcomes()).toEqual(first);
});
