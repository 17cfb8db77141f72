import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { log } from "#app/platform/log.server.ts";
import { makeSignedIn } from "#tests/factories/signed-in.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import type { RequestLimit } from "./limits.ts";
import { CALLED_BY_OTHERS } from "./origin-check.server.ts";
import { createRateLimits } from "./rate-limits.server.ts";
import { createSecurityPolicy } from "./security-headers.server.ts";
import { startTestSite, type TestSite } from "./test-site.ts";

const own = { origin: "http://localhost:3000", accept: "text/html" };
const form = { "content-type": "application/x-www-form-urlencoded" };
const limit = (
	fields: Partial<RequestLimit> & Pick<RequestLimit, "name" | "by" | "points">,
): RequestLimit => ({ path: /^\/page$/, seconds: 600, what: "tries", ...fields });

let sites: TestSite[] = [];
beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	vi.spyOn(log, "info").mockImplementation(() => {});
	vi.spyOn(log, "warn").mockImplementation(() => {});
	await db().rateLimit.deleteMany();
	return async () => {
		await Promise.all(sites.splice(0).map((site) => site.stop()));
	};
});

/** As many processes as wanted, on one database. */
async function start(limits: RequestLimit[], { count = 1, behindProxy = true } = {}) {
	sites = await Promise.all(
		Array.from({ length: count }, () =>
			startTestSite({
				limits: createRateLimits(limits),
				...(behindProxy ? { trustProxy: 1 } : {}),
			}),
		),
	);
	const [first, second] = sites;
	if (!first) throw new Error("No site.");
	return { first, second: second ?? first };
}

function post(site: TestSite, headers: Record<string, string> = {}, body = "", path = "/page") {
	return site.get(path, { method: "POST", headers: { ...own, ...form, ...headers }, body });
}

describe("rate limits", () => {
	test("hold over several processes, with a page that says when to come back", async () => {
		const { first, second } = await start([limit({ name: "a", by: "sender", points: 3 })], { count: 2 });
		const statuses = [];
		for (const site of [first, second, first]) statuses.push((await post(site)).status);
		expect(statuses).toEqual([200, 200, 200]);
		const refused = await post(second);
		expect(refused.status).toBe(429);
		expect(Number(refused.headers["retry-after"])).toBeGreaterThan(590);
		expect(refused.headers["content-type"]).toBe("text/html; charset=utf-8");
		expect(refused.text).toContain("There have been too many tries. Try again in 10 minutes.");
	});

	test("are told to programs as problem+json", async () => {
		const { first } = await start([limit({ name: "b", by: "sender", points: 1 })]);
		await post(first);
		const refused = await post(first, { accept: "application/json" });
		expect(refused.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
		expect(refused.headers["retry-after"]).toMatch(/^\d+$/);
		expect(JSON.parse(refused.text)).toMatchObject({ status: 429, title: "Too Many Requests" });
	});

	test("are told to Remix's script in its own form", async () => {
		const { first } = await start([limit({ name: "c", by: "sender", points: 1 })]);
		await post(first, {}, "", "/page.data");
		const refused = await post(first, { accept: "*/*" }, "", "/page.data");
		expect([refused.status, refused.headers["x-remix-response"]]).toEqual([429, "yes"]);
		expect(refused.headers["retry-after"]).toMatch(/^\d+$/);
		expect(refused.text).toContain("There have been too many tries.");
	});

	test("count strangers by address, an IPv6 network as one, and no address that a client makes up", async () => {
		const { first } = await start([limit({ name: "d", by: "sender", points: 1 })]);
		const from = async (address: string) => (await post(first, { "x-forwarded-for": address })).status;
		expect(await from("192.0.2.1")).toBe(200);
		expect(await from("192.0.2.1")).toBe(429);
		expect(await from("192.0.2.2")).toBe(200);
		expect(await from("2001:db8:0:1::1")).toBe(200);
		expect(await from("2001:db8:0:1:ffff::2")).toBe(429);
		expect(await from("2001:db8:0:2::1")).toBe(200);
		// Our proxy adds the last one; what stands before it came with the request.
		expect(await from("203.0.113.9, 192.0.2.1")).toBe(429);
	});

	test("believe no X-Forwarded-For where no proxy is trusted", async () => {
		const { first } = await start([limit({ name: "e", by: "sender", points: 1 })], { behindProxy: false });
		expect((await post(first, { "x-forwarded-for": "192.0.2.1" })).status).toBe(200);
		expect((await post(first, { "x-forwarded-for": "192.0.2.2" })).status).toBe(429);
	});

	test("count members by account, wherever they are, whatever else their cookies say", async () => {
		const { first } = await start([limit({ name: "f", by: "sender", points: 1 })]);
		const [ada, grace] = [await makeSignedIn("ada"), await makeSignedIn("grace")];
		const from = async (cookie: string, address: string) =>
			(await post(first, { cookie, "x-forwarded-for": address })).status;
		expect(await from(ada.cookie, "192.0.2.1")).toBe(200);
		expect(await from(ada.cookie, "192.0.2.2")).toBe(429);
		expect(await from(`__Host-session=x; ${ada.cookie}`, "192.0.2.3")).toBe(429);
		expect(await from(grace.cookie, "192.0.2.1")).toBe(200);
		expect(await from("session=unknown", "192.0.2.1")).toBe(200);
		expect(await from("session=unknown-too", "192.0.2.1")).toBe(429);
	});

	test("count by the e-mail address in the form, however it is written and whoever sends it", async () => {
		const { first } = await start([limit({ name: "g", by: "email", points: 2 })]);
		const from = async (address: string, email: string) =>
			(await post(first, { "x-forwarded-for": address }, `email=${encodeURIComponent(email)}`)).status;
		expect(await from("192.0.2.1", "ada@example.org")).toBe(200);
		expect(await from("192.0.2.2", " Ada@Example.org ")).toBe(200);
		expect(await from("192.0.2.3", "ada@example.org")).toBe(429);
		expect(await from("192.0.2.3", "grace@example.org")).toBe(200);
		const boundary = "x".repeat(30);
		const multipart = `--${boundary}\r\nContent-Disposition: form-data; name="email"\r\n\r\nada@example.org\r\n--${boundary}--\r\n`;
		const type = { "content-type": `multipart/form-data; boundary=${boundary}` };
		expect((await post(first, type, multipart)).status).toBe(429);
		// What is no form for us must be none for the route.
		expect((await post(first, { "content-type": "text/plain" }, "email=ada@example.org")).status).toBe(400);
		expect((await post(first, {}, "name=ada")).status).toBe(200);
	});

	test("do not count what is only read, nor what comes from elsewhere", async () => {
		const { first } = await start([limit({ name: "h", by: "sender", points: 1 })]);
		for (let count = 0; count < 3; count++) expect((await first.get("/page")).status).toBe(200);
		const foreign = { origin: "https://elsewhere.example" };
		for (let count = 0; count < 3; count++) expect((await post(first, foreign)).status).toBe(403);
		expect((await post(first)).status).toBe(200);
	});

	test("let pass where they can't be counted", async () => {
		const failed = vi.spyOn(log, "error").mockImplementation(() => {});
		const { first } = await start([limit({ name: "i", by: "address", points: 1 })]);
		await db().$executeRaw`ALTER TABLE "RateLimit" RENAME TO "Gone"`;
		expect((await post(first)).status).toBe(200);
		await db().$executeRaw`ALTER TABLE "Gone" RENAME TO "RateLimit"`;
		expect(failed.mock.calls.map(([message]) => message)).toEqual(["A rate limit could not be counted"]);
	});
});

describe("bodies", () => {
	test("end at the limit of their path", async () => {
		const { first } = await start([]);
		const send = async (path: string, bytes: number) =>
			(await post(first, {}, "x".repeat(bytes), path)).status;
		const mebibyte = 1024 * 1024;
		expect(await send("/page", mebibyte)).toBe(200);
		expect(await send("/page", mebibyte + 1)).toBe(413);
		expect(await send("/webhooks/resend", 256 * 1024 + 1)).toBe(413);
		expect(await send("/webhooks/resend", 256 * 1024)).toBe(404);
		expect(await send("/settings/profile/picture", 8 * mebibyte)).toBe(404);
		expect(await send("/settings/works/file", 8 * mebibyte)).toBe(413);
	});
});

describe("origins", () => {
	test("exactly the webhook is written to from elsewhere", async () => {
		const { first } = await start([]);
		expect([...CALLED_BY_OTHERS]).toEqual(["/webhooks/resend"]);
		const status = async (path: string) =>
			(await first.get(path, { method: "POST", headers: { accept: "application/json" } })).status;
		// No such route here; what matters is that it was asked.
		expect(await status("/webhooks/resend")).toBe(404);
		for (const path of [
			"/webhooks/resend.data",
			"/webhooks/RESEND",
			"/webhooks/%72esend",
			"/webhooks",
			"/page",
		])
			expect([path, await status(path)]).toEqual([path, 403]);
	});
});

describe("headers", () => {
	test("only what lies under /embed may stand in others' pages", () => {
		const { contentSecurityPolicy } = createSecurityPolicy({ https: true, dev: false });
		const ancestors = (path?: string) => /frame-ancestors ([^;]+)/.exec(contentSecurityPolicy([], path))?.[1];
		for (const path of [undefined, "/", "/embedded", "/events/embed", "/EMBED/x"])
			expect([path, ancestors(path)]).toEqual([path, "'none'"]);
		for (const path of ["/embed", "/embed/events"]) expect([path, ancestors(path)]).toEqual([path, "*"]);
	});

	test("what somebody with a session sees is stored nowhere", async () => {
		const { first } = await start([]);
		const caching = async (path: string, cookie?: string) =>
			(await first.get(path, { headers: cookie ? { cookie } : {} })).headers["cache-control"];
		for (const path of ["/page", "/own", "/nowhere"])
			for (const cookie of ["session=x", "a=1; __Host-session=x"])
				expect([path, cookie, await caching(path, cookie)]).toEqual([path, cookie, "no-store"]);
		expect(await caching("/own")).toBe("private, no-cache");
		expect(await caching("/page")).toBe("public, max-age=0, must-revalidate");
		// What sets a cookie is somebody's, too.
		expect(await caching("/cookie")).toBe("no-store");
	});
});
