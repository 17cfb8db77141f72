import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { log } from "#app/platform/log.server.ts";
import { startTestSite, type TestSite } from "./test-site.ts";

const html = { Accept: "text/html" };
let site: TestSite;

beforeAll(async () => {
	site = await startTestSite({ local: true });
});
afterAll(() => site.stop());
beforeEach(() => {
	vi.spyOn(log, "info").mockImplementation(() => {});
	vi.spyOn(log, "error").mockImplementation(() => {});
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

	test("that pass say when to come back", async () => {
		const reply = await site.get("/unavailable", { headers: html });
		expect([reply.status, reply.headers["retry-after"]]).toEqual([503, "5"]);
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
