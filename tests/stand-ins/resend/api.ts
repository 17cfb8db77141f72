import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import * as say from "./answers.ts";
import type { Fault, planFaults } from "./faults.ts";
import type { limitRate, rememberKeys } from "./keys.ts";
import type { TakenMail } from "./log-file.ts";
import { type Email, readBatch, readEmail } from "./validate.ts";

export interface Api {
	apiKey: string;
	now: () => number;
	faults: () => ReturnType<typeof planFaults>;
	keys: ReturnType<typeof rememberKeys>;
	limit: ReturnType<typeof limitRate>;
	/** Everything taken, newest last, with what GET tells of it. */
	mails: Map<string, TakenMail & { email?: Email }>;
	write: (mails: readonly TakenMail[]) => void;
	/** Told at once of every send: what came, and what goes wrong with it. */
	onSend: (event: { event: "send"; key: string | null; fault: Fault | null }) => void;
}

/** The HTTP API itself. */
export function createApi(api: Api): RequestListener {
	return (request, response) => {
		answer(api, request, response).catch(() => response.destroy());
	};
}

async function answer(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const body = await read(request);
	const { allowed, headers } = api.limit.count();
	const send = (what: say.ApiAnswer) => reply(response, what, headers);
	const refused = refusal(api, request);
	if (refused) return send(refused);
	const path = (request.url ?? "").split("?", 1)[0] ?? "";
	if (request.method === "GET") return send(find(api, path));
	if (!allowed) return send(say.TOO_MANY);
	const key = header(request, "idempotency-key");
	if (key !== undefined && (key.length < 1 || key.length > 256)) return send(say.BAD_IDEMPOTENCY_KEY);
	const fault = api.faults().take();
	api.onSend({ event: "send", key: key ?? null, fault });
	const early = before(fault, request, response);
	if (early === "gone") return;
	if (early) return send(early);
	const made = await once(api, key, body, async () => {
		if (fault === "late") await wait(api.faults().lateMs);
		const strict = header(request, "x-batch-validation") !== "permissive";
		return path === "/emails" ? takeOne(api, key, body) : takeBatch(api, key, body, strict);
	});
	return after(fault, made, response, headers);
}

function refusal(api: Api, request: IncomingMessage): say.ApiAnswer | undefined {
	const authorization = header(request, "authorization");
	if (!authorization?.startsWith("Bearer ")) return say.MISSING_KEY;
	if (authorization !== `Bearer ${api.apiKey}`) return say.INVALID_KEY;
	const path = (request.url ?? "").split("?", 1)[0] ?? "";
	const sends = path === "/emails" || path === "/emails/batch";
	if (!sends && !/^\/emails\/[^/]+$/.test(path)) return say.NOT_FOUND;
	if (request.method !== (sends ? "POST" : "GET")) return say.NOT_ALLOWED;
	return undefined;
}

/** What happens to a request before anything is taken. */
function before(
	fault: Fault | null,
	request: IncomingMessage,
	response: ServerResponse,
): say.ApiAnswer | "gone" | undefined {
	if (fault === "error") return say.SERVER_ERROR;
	if (fault === "rate-limit") return say.TOO_MANY;
	if (fault === "bad-gateway") {
		response.writeHead(502, { "content-type": "text/html" }).end("<h1>502 Bad Gateway</h1>");
		return "gone";
	}
	if (fault === "cut") {
		request.socket.destroy();
		return "gone";
	}
	return fault === "silence" ? "gone" : undefined;
}

function after(
	fault: Fault | null,
	made: say.ApiAnswer,
	response: ServerResponse,
	headers: Record<string, string>,
): void {
	if (fault === "silence-after") return;
	if (fault === "cut-after") {
		response.socket?.destroy();
		return;
	}
	if (fault === "half-answer") {
		const text = JSON.stringify(made.body);
		response.writeHead(made.status, { "content-type": "application/json", "content-length": text.length });
		response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
		return;
	}
	reply(response, fault === "error-after" ? say.SERVER_ERROR : made, headers);
}

/** Does the work once for a key, and says the same to whoever comes with it again. */
async function once(
	api: Api,
	key: string | undefined,
	body: Buffer,
	work: () => Promise<say.ApiAnswer>,
): Promise<say.ApiAnswer> {
	if (key === undefined) return work();
	const known = api.keys.begin(key, hash(body));
	if (known) return known;
	let made: say.ApiAnswer | undefined;
	try {
		made = await work();
		return made;
	} finally {
		api.keys.end(key, made);
	}
}

async function takeOne(api: Api, key: string | undefined, body: Buffer): Promise<say.ApiAnswer> {
	const email = readEmail(parse(body));
	if ("status" in email) return email;
	const [taken] = take(api, key, body, [{ index: null, email }]);
	return { status: 200, body: { id: taken } };
}

async function takeBatch(
	api: Api,
	key: string | undefined,
	body: Buffer,
	strict: boolean,
): Promise<say.ApiAnswer> {
	const batch = readBatch(parse(body));
	if ("status" in batch) return batch;
	const [first] = batch.errors;
	if (strict && first) return say.failure(422, "validation_error", first.message);
	const data = take(api, key, body, batch.emails).map((id) => ({ id }));
	return { status: 200, body: strict ? { data } : { data, errors: batch.errors } };
}

function take(
	api: Api,
	key: string | undefined,
	body: Buffer,
	emails: readonly { index: number | null; email: Email }[],
): string[] {
	const bodyHash = hash(body);
	const takenAt = new Date(api.now()).toISOString();
	const mails = emails.map(({ index, email }) => ({
		...{ id: randomUUID(), key: key ?? null, index, to: email.to, from: email.from, subject: email.subject },
		...{ tags: Object.fromEntries((email.tags ?? []).map(({ name, value }) => [name, value])) },
		...{ bodyHash, takenAt },
	}));
	api.write(mails);
	for (const [at, mail] of mails.entries()) api.mails.set(mail.id, { ...mail, email: emails[at]?.email });
	return mails.map(({ id }) => id);
}

function find(api: Api, path: string): say.ApiAnswer {
	const mail = api.mails.get(path.slice("/emails/".length));
	if (!mail) return say.failure(404, "not_found", "Email not found");
	const { id, to, from, subject, takenAt, email } = mail;
	const { html = null, text = null } = email ?? {};
	const body = {
		object: "email",
		id,
		to,
		from,
		subject,
		html,
		text,
		created_at: takenAt,
		last_event: "sent",
	};
	return { status: 200, body };
}

function reply(
	response: ServerResponse,
	{ status, body }: say.ApiAnswer,
	headers: Record<string, string>,
): void {
	response.writeHead(status, { ...headers, "content-type": "application/json" }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<Buffer> {
	return Buffer.concat(await request.toArray());
}

function parse(body: Buffer): unknown {
	try {
		return JSON.parse(body.toString("utf8"));
	} catch {
		return undefined;
	}
}

function hash(body: Buffer): string {
	return createHash("sha256").update(body).digest("hex");
}

function header(request: IncomingMessage, name: string): string | undefined {
	const value = request.headers[name];
	return Array.isArray(value) ? value[0] : value;
}
