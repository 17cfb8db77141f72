import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { log } from "#app/platform/log.server.ts";
import { startTestSite, type TestSite } from "./test-site.ts";

const seed = 20261124;
let site: TestSite;

beforeAll(async () => {
	site = await startTestSite({ local: true });
});
afterAll(() => site.stop());
beforeEach(() => {
	vi.spyOn(log, "info").mockImplementation(() => {});
	vi.spyOn(log, "error").mockImplementation(() => {});
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
