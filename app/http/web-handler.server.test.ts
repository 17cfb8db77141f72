import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { log } from "#app/platform/log.server.ts";
import { startTestSite, type TestSite } from "./test-site.ts";

const seed = 20261124;
const html = { Accept: "text/html" };
let site: TestSite;
let folder: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "static-"));
	mkdirSync(join(folder, "assets"));
	writeFileSync(join(folder, "assets/app-1a2b.js"), "let a = 1;\n".repeat(200));
	writeFileSync(join(folder, "favicon.svg"), "<svg/>");
	writeFileSync(join(folder, ".secret"), "no");
	site = await startTestSite({ staticFolder: folder, local: true });
});
afterAll(async () => {
	await site.stop();
	rmSync(folder, { recursive: true });
});
beforeEach(() => {
	vi.spyOn(log, "info").mockImplementation(() => {});
	vi.spyOn(log, "error").mockImplementation(() => {});
	site.cache.clear();
	site.hold(Promise.resolve());
});

describe("a public page", () => {
	test("is made once and then comes from memory, with the same bytes and headers", async () => {
		const before = site.rendered();
		const first = await site.get("/page");
		const second = await site.get("/page?utm_source=mail");
		expect(site.rendered()).toBe(before + 1);
		expect(second.body.equals(first.body)).toBe(true);
		const { date: _d1, "x-request-id": firstId, ...headers } = first.headers;
		const { date: _d2, "x-request-id": secondId, ...again } = second.headers;
		expect(again).toEqual(headers);
		expect(firstId).not.toBe(secondId);
		expect(headers).toMatchObject({
			"cache-control": "public, max-age=0, must-revalidate",
			vary: "Accept-Encoding, Cookie",
			"x-content-type-options": "nosniff",
		});
		expect(headers["x-page-cache"]).toBeUndefined();
	});

	test("is answered by 304 to those who have it, with the same policy", async () => {
		const { headers } = await site.get("/page");
		const etag = String(headers.etag);
		const known: Record<string, string>[] = [
			{ "If-None-Match": etag },
			{ "If-None-Match": `"other", W/${etag}` },
			{ "If-None-Match": "*" },
			{ "If-Modified-Since": String(headers["last-modified"]) },
		];
		for (const condition of known) {
			const reply = await site.get("/page", { headers: condition });
			expect([reply.status, reply.body.length]).toEqual([304, 0]);
			expect(reply.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
			expect(reply.headers.etag).toBe(etag);
		}
		const unknown: Record<string, string>[] = [
			{ "If-None-Match": '"other"', "If-Modified-Since": String(headers["last-modified"]) },
			{ "If-Modified-Since": "Tue, 01 Jan 2019 00:00:00 GMT" },
			{ "If-Modified-Since": "nonsense" },
		];
		for (const condition of unknown)
			expect((await site.get("/page", { headers: condition })).status).toBe(200);
	});

	test("comes compressed, each form with its own tag", async () => {
		const plain = await site.get("/page");
		const gzip = await site.get("/page", { headers: { "Accept-Encoding": "gzip" } });
		const br = await site.get("/page", { headers: { "Accept-Encoding": "br, gzip" } });
		expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
		expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
		expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3);
		expect([gzip, br].map(({ headers }) => headers["content-encoding"])).toEqual(["gzip", "br"]);
	});

	test("is answered to HEAD with the headers alone, from memory or not", async () => {
		const head = await site.get("/page", { method: "HEAD" });
		const warm = await site.get("/page", { method: "HEAD" });
		const { headers } = await site.get("/page");
		for (const reply of [head, warm]) {
			expect([reply.status, reply.body.length]).toEqual([200, 0]);
			expect(reply.headers["content-length"]).toBe(headers["content-length"]);
			expect(reply.headers.etag).toBe(headers.etag);
		}
	});

	test("is made once for all who come at the same time", async () => {
		const before = site.rendered();
		const gate = Promise.withResolvers<void>();
		site.hold(gate.promise);
		const replies = Array.from({ length: 8 }, () => site.get("/page?q=together"));
		await vi.waitFor(() => expect(site.rendered()).toBe(before + 1));
		gate.resolve();
		expect(new Set((await Promise.all(replies)).map(({ text }) => text)).size).toBe(1);
		expect(site.rendered()).toBe(before + 1);
	});

	test("is another one for another theme, and personal for whoever has a session", async () => {
		const pages = [
			await site.get("/page"),
			await site.get("/page", { headers: { Cookie: "theme=dark" } }),
			await site.get("/page", { headers: { Cookie: "theme=pink" } }),
		];
		expect(pages.map(({ text }) => text.includes("theme=dark"))).toEqual([false, true, false]);
		const before = site.rendered();
		const mine = await site.get("/page", { headers: { Cookie: "session=me; theme=dark" } });
		expect(mine.text).toContain("session=me");
		expect(mine.headers).toMatchObject({ "cache-control": "private, no-cache" });
		expect(mine.headers.etag).toBeUndefined();
		expect((await site.get("/page")).text).not.toContain("session=me");
		expect(site.rendered()).toBe(before + 1);
	});

	test("that was made with foreign cookies is kept for nobody", async () => {
		const mine = await site.get("/page?q=cookies", { headers: { Cookie: "other=1" } });
		expect(mine.text).toContain("other=1");
		expect((await site.get("/page?q=cookies")).text).not.toContain("other=1");
	});

	test("depends on nothing that the client made up", async () => {
		const headers = { Host: "evil.example", "X-Forwarded-Host": "evil.example:81", "X-Anything": "evil" };
		const { text } = await site.get("/page?topic=b&topic=a&evil=1", { headers });
		expect(text).toContain("http://localhost:3000/page?topic=a&topic=b");
		expect(text).not.toContain("evil.example");
		expect(text).not.toContain("evil=1");
	});

	test("allows its own inline scripts by hash and no others, without a nonce", async () => {
		const { text, headers } = await site.get("/page");
		const hash = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
		const policy = String(headers["content-security-policy"]);
		expect(policy).toContain(`script-src 'self' ${hash("ours()")};`);
		expect(policy).not.toContain(hash("evil()"));
		expect(text).not.toContain("nonce");
	});

	test("is forgotten when data changes, and what was being made then is not kept", async () => {
		const gate = Promise.withResolvers<void>();
		site.hold(gate.promise);
		const before = site.rendered();
		const old = site.get("/page?q=change");
		await vi.waitFor(() => expect(site.rendered()).toBe(before + 1));
		site.cache.clear();
		gate.resolve();
		await old;
		await site.get("/page?q=change");
		await site.get("/page?q=change");
		expect(site.rendered()).toBe(before + 2);
	});
});

describe("what is not public", () => {
	test("is made for each, once", async () => {
		const before = site.rendered();
		await site.get("/own");
		const { headers } = await site.get("/own");
		expect(site.rendered()).toBe(before + 2);
		expect(headers["cache-control"]).toBe("private, no-cache");
	});

	test("nor is an answer that sets a cookie, whatever it says of itself", async () => {
		const { headers } = await site.get("/cookie");
		expect(headers["set-cookie"]).toEqual(["a=1"]);
		expect(headers["cache-control"]).toBe("private, no-cache");
		expect(headers["x-page-cache"]).toBeUndefined();
	});
});

describe("calendars and files", () => {
	test("a slug with an ending reaches its route, and keeps the date that the route states", async () => {
		const reply = await site.get("/events/cosyne-2027.ics");
		expect([reply.status, reply.text]).toEqual([200, "BEGIN:cosyne-2027"]);
		expect(reply.headers["last-modified"]).toBe("Tue, 01 Sep 2026 10:00:00 GMT");
	});

	test("files of the build are kept by browsers for ever, others are asked for", async () => {
		const script = await site.get("/assets/app-1a2b.js", { headers: { "Accept-Encoding": "gzip" } });
		expect(script.headers).toMatchObject({
			"cache-control": "public, max-age=31536000, immutable",
			"content-type": "text/javascript; charset=utf-8",
			"content-encoding": "gzip",
		});
		const icon = await site.get("/favicon.svg");
		expect(icon.headers["cache-control"]).toBe("public, max-age=3600");
		const again = await site.get("/favicon.svg", { headers: { "If-None-Match": String(icon.headers.etag) } });
		expect(again.status).toBe(304);
		for (const path of ["/.secret", "/assets/..%2f.secret", "/assets", "/assets/none.js"])
			expect((await site.get(path)).status).toBe(404);
	});
});

describe("errors", () => {
	test("are a page for readers, without scripts where the address is broken", async () => {
		const unknown = await site.get("/nowhere", { headers: html });
		expect([unknown.status, unknown.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
		const broken = await site.get("/%ZZ", { headers: html });
		expect([broken.status, broken.text.includes("not followed by a readable character")]).toEqual([
			400,
			true,
		]);
		expect(broken.text).not.toContain("<script");
		const calendar = await site.get("/events/none.ics", { headers: html });
		expect([calendar.status, calendar.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
	});

	test("are problem+json for programs", async () => {
		for (const [path, accept, status, detail] of [
			["/events/none.ics", "text/calendar, */*", 404, "No such event."],
			["/events.ics?q=%00", "*/*", 400, "The part after “?” contains a NUL character."],
			[
				"/%ZZ",
				"application/json",
				400,
				"The address has a “%” that is not followed by a readable character.",
			],
			["/invalid", "application/json", 400, undefined],
			["/nowhere", "application/problem+json", 404, undefined],
		] as const) {
			const reply = await site.get(path, { headers: { Accept: accept } });
			expect([reply.status, reply.headers["content-type"]]).toEqual([
				status,
				"application/problem+json; charset=utf-8",
			]);
			const problem = JSON.parse(reply.text);
			expect(problem).toMatchObject({
				type: "about:blank",
				status,
				requestId: reply.headers["x-request-id"],
			});
			expect(problem.detail).toBe(detail);
		}
	});

	test("that are expected keep their words; of our faults none are told", async () => {
		const invalid = await site.get("/invalid", { headers: html });
		expect([invalid.status, invalid.text.includes("The month must look like 2027-03.")]).toEqual([400, true]);
		for (const accept of ["text/html", "application/json"]) {
			const broken = await site.get("/broken", { headers: { Accept: accept } });
			expect(broken.status).toBe(500);
			expect(broken.text).not.toContain("secret");
		}
	});

	test("are never kept", async () => {
		const first = await site.get("/nowhere");
		expect([first.headers.etag, first.headers["cache-control"]]).toEqual([undefined, "private, no-cache"]);
	});

	test("health is said and not kept", async () => {
		const reply = await site.get("/healthz");
		expect([reply.status, reply.text, reply.headers["cache-control"]]).toEqual([200, "ok\n", "no-store"]);
	});
});

describe("methods and addresses", () => {
	test.each([
		["/page/", 301, "/page"],
		["/page/?q=a&utm=1", 301, "/page?q=a&utm=1"],
		["//evil.example/", 301, "/evil.example"],
		["/\\evil.example/", 301, "/evil.example"],
	])("%s moves", async (path, status, location) => {
		const reply = await site.get(path);
		expect([reply.status, reply.headers.location]).toEqual([status, location]);
	});

	test("a form sent to the wrong form of an address goes on with its method", async () => {
		const reply = await site.get("/theme/", { method: "POST", body: "theme=dark" });
		expect([reply.status, reply.headers.location]).toEqual([308, "/theme"]);
	});

	test.each([
		["OPTIONS", 405],
		["TRACE", 405],
		["PROPFIND", 501],
	])("%s is %i, with what would do", async (method, status) => {
		const reply = await site.get("/page", { method });
		expect([reply.status, reply.headers.allow]).toEqual([status, "GET, HEAD, POST"]);
	});

	test("a page that takes no forms says so, and nothing is sent to no page", async () => {
		const ours = { "Sec-Fetch-Site": "same-origin", Host: `localhost:${site.port}` };
		const own = await site.get("/own", { method: "POST", headers: ours });
		expect([own.status, own.headers.allow]).toEqual([405, "GET, HEAD"]);
		expect((await site.get("/nowhere", { method: "POST", headers: ours })).status).toBe(404);
		const theme = await site.get("/theme");
		expect([theme.status, theme.headers.allow]).toEqual([405, "POST"]);
	});

	test("an address of 10 kB is 414, of 40 kB 431, and both are answers", async () => {
		expect((await site.get(`/page?q=${"a".repeat(10_000)}`)).status).toBe(414);
		expect((await site.get(`/page?q=${"a".repeat(40_000)}`)).status).toBe(431);
	});
});

describe("requests that change something", () => {
	const send = (headers: Record<string, string>, body = "theme=dark&returnTo=/page") =>
		site.get("/theme", {
			method: "POST",
			headers: {
				Host: `127.0.0.1:${site.port}`,
				"Content-Type": "application/x-www-form-urlencoded",
				...headers,
			},
			body,
		});

	test.each([
		["our browser's word", () => ({ "Sec-Fetch-Site": "same-origin" }), 303],
		["our public origin", () => ({ Origin: "http://localhost:3000" }), 303],
		["a loopback name on our port", () => ({ Origin: `http://127.0.0.1:${site.port}` }), 303],
		["no word at all", () => ({}), 403],
		["another site", () => ({ "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }), 403],
		["another port", () => ({ Origin: `http://127.0.0.1:${site.port + 1}` }), 403],
		["no origin to speak of", () => ({ Origin: "null" }), 403],
		["a name that was pointed at us", () => ({ "Sec-Fetch-Site": "same-origin", Host: "evil.example" }), 403],
	])("from %s", async (_who, headers, status) => {
		expect((await send(headers())).status).toBe(status);
	});

	test("the theme is remembered, and the reader back where they were", async () => {
		const { headers } = await send({ "Sec-Fetch-Site": "same-origin" });
		expect(headers.location).toBe("/page");
		expect(headers["set-cookie"]).toEqual(["theme=dark; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"]);
		const pink = await send({ "Sec-Fetch-Site": "same-origin" }, "theme=pink");
		expect([pink.status, pink.headers["set-cookie"]]).toEqual([400, undefined]);
	});

	test("more than a form can hold is refused, told beforehand or not", async () => {
		const ours = { "Sec-Fetch-Site": "same-origin", Host: `localhost:${site.port}` };
		const told = await site.get("/page", { method: "POST", headers: ours, body: "x".repeat(1_100_000) });
		expect(told.status).toBe(413);
		const chunked = { ...ours, "Transfer-Encoding": "chunked" };
		const small = await site.get("/page", { method: "POST", headers: chunked, body: "x".repeat(1_000) });
		expect([small.status, small.text.includes('"sent":1000')]).toEqual([200, true]);
		const bytes = `${"x".repeat(0x100000)}`;
		const raw = await site.raw(
			`POST /page HTTP/1.1\r\nHost: localhost:${site.port}\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n\r\n100000\r\n${bytes}\r\n1\r\nx\r\n0\r\n\r\n`,
		);
		expect(raw).toMatch(/^HTTP\/1.1 413 /);
	});
});

test("who goes while sending is no fault of ours", async () => {
	const error = vi.spyOn(log, "error").mockImplementation(() => {});
	const info = vi.spyOn(log, "info").mockImplementation(() => {});
	const head = `POST /page HTTP/1.1\r\nHost: localhost:${site.port}\r\nSec-Fetch-Site: same-origin\r\n`;
	expect(await site.raw(`${head}Content-Length: 10\r\n\r\nabc`)).toMatch(/^HTTP\/1.1 400 /);
	expect(await site.raw(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc`)).toMatch(/^HTTP\/1.1 400 /);
	await vi.waitFor(() => expect(info).toHaveBeenCalledTimes(2));
	expect(error).not.toHaveBeenCalled();
});

describe("whatever comes, no answer is a 500", () => {
	const bit = fc.constantFrom(
		...[
			"/",
			"//",
			"\\",
			".",
			"..",
			"%",
			"%2e",
			"%2F",
			"%5C",
			"%00",
			"%FF",
			"%C3%A9",
			"é",
			"?",
			"&",
			"=",
			"#",
			";",
		],
		...[
			"page",
			"events",
			"cosyne",
			".ics",
			".png",
			".data",
			"_root",
			"__manifest",
			"-/trouble",
			"theme",
			"healthz",
		],
		...[
			"q",
			"topic",
			"after",
			"tz",
			"_routes",
			"p",
			"index",
			"'",
			'"',
			"<script>",
			"{",
			"|",
			"^",
			"`",
			"+",
			"*",
		],
	);

	test("paths and queries", async () => {
		const target = fc
			.array(bit, { maxLength: 12 })
			.map((bits) => `/${bits.join("")}`.replace(/[^\x21-\xff]/g, ""));
		const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND");
		const accept = fc.constantFrom("text/html", "application/json", "*/*", "");
		await fc.assert(
			fc.asyncProperty(target, method, accept, async (path, verb, accepts) => {
				const reply = await site.raw(
					`${verb} ${path} HTTP/1.1\r\nHost: localhost:${site.port}\r\nSec-Fetch-Site: same-origin\r\nAccept: ${accepts}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
				);
				const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(reply) ?? [];
				expect(["200", "204", "301", "308", "400", "404", "405", "414", "501"]).toContain(status);
				expect(reply).not.toMatch(/^\s+at .*:\d+/m);
				const [, location] = /^location: (.*)\r$/im.exec(reply) ?? [];
				if (location) expect(location).toMatch(/^\/(?![\\/])/);
			}),
			{ seed, numRuns: 600 },
		);
	});

	test("headers", async () => {
		const value = fc.string({
			unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
			maxLength: 60,
		});
		const name = fc.constantFrom(
			...[
				"Cookie",
				"Accept",
				"Accept-Encoding",
				"If-None-Match",
				"If-Modified-Since",
				"Host",
				"Origin",
				"Referer",
			],
			...["X-Forwarded-Host", "X-Forwarded-Proto", "Range", "Content-Type", "Expect"],
		);
		await fc.assert(
			fc.asyncProperty(fc.dictionary(name, value), async (headers) => {
				const lines = Object.entries({ Host: "localhost", ...headers }).map(
					([key, text]) => `${key}: ${text}`,
				);
				const reply = await site.raw(
					`GET /page HTTP/1.1\r\n${lines.join("\r\n")}\r\nConnection: close\r\n\r\n`,
				);
				expect(reply).toMatch(/^HTTP\/1\.1 (200|304|400|417) /);
			}),
			{ seed, numRuns: 200 },
		);
	});

	test("bytes", async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
				const reply = await site.raw(`${Buffer.from(bytes).toString("latin1")}\r\n\r\n`);
				if (reply !== "") expect(reply).toMatch(/^HTTP\/1\.1 (400|404|501|408) /);
			}),
			{ seed, numRuns: 150 },
		);
	});
});

test("stopping lets the request in flight finish, and ends idle connections", async () => {
	const other = await startTestSite();
	const gate = Promise.withResolvers<void>();
	other.hold(gate.promise);
	const idle = other.raw("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
	const reply = other.get("/page");
	await vi.waitFor(() => expect(other.rendered()).toBe(1));
	let stopped = false;
	const stop = other.stop().then(() => {
		stopped = true;
	});
	await idle;
	await expect(other.get("/page")).rejects.toMatchObject({ code: "ECONNREFUSED" });
	expect(stopped).toBe(false);
	gate.resolve();
	expect((await reply).status).toBe(200);
	await stop;
});
