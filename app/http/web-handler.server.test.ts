import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { log } from "#app/platform/log.server.ts";
import { startTestSite, type TestSite } from "./test-site.ts";

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
		expect(mine.headers).toMatchObject({ "cache-control": "no-store" });
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
		expect(headers["cache-control"]).toBe("no-store");
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
