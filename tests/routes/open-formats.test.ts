import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editField } from "#app/domain/catalogue/index.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

let site: TestSite;
beforeAll(async () => {
	site = await startSite();
	connectDatabase(site.databaseUrl, { connections: 2 });
});
afterAll(async () => {
	await disconnectDatabase();
	await site?.stop();
});

const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(`${site.url}${path}`, { headers, redirect: "manual" });

async function entries(path: string) {
	const text = await (await get(path)).text();
	const calendar = new ICAL.Component(ICAL.parse(text));
	return calendar.getAllSubcomponents("vevent").map((entry) => ({
		uid: String(entry.getFirstPropertyValue("uid")),
		sequence: Number(entry.getFirstPropertyValue("sequence") ?? 0),
		status: entry.getFirstPropertyValue("status"),
		start: String(entry.getFirstPropertyValue("dtstart")),
		modified: String(entry.getFirstPropertyValue("last-modified")),
		alarms: entry.getAllSubcomponents("valarm").length,
	}));
}

describe("each format", () => {
	it.each([
		["/events.ics", "text/calendar; charset=utf-8"],
		["/events/cosyne-2027.ics", "text/calendar; charset=utf-8"],
		["/series/cosyne.ics", "text/calendar; charset=utf-8"],
		["/deadlines.ics?kind=abstract", "text/calendar; charset=utf-8"],
		["/events.atom", "application/atom+xml; charset=utf-8"],
		["/deadlines.atom?when=past", "application/atom+xml; charset=utf-8"],
		["/talks.atom", "application/atom+xml; charset=utf-8"],
		["/events.feed.json?topic=neuroai", "application/feed+json; charset=utf-8"],
		["/deadlines.feed.json", "application/feed+json; charset=utf-8"],
		["/talks.feed.json", "application/feed+json; charset=utf-8"],
		["/events/cosyne-2027.png", "image/png"],
		["/sitemap.xml", "application/xml; charset=utf-8"],
		["/robots.txt", "text/plain; charset=utf-8"],
	])("%s is %s, validates, and answers 304 to who has it", async (path, type) => {
		const answer = await get(path);
		expect({ status: answer.status, type: answer.headers.get("content-type") }).toEqual({
			status: 200,
			type,
		});
		const body = await answer.arrayBuffer();
		expect(body.byteLength).toBeGreaterThan(20);
		const etag = answer.headers.get("etag") ?? "";
		const modified = answer.headers.get("last-modified") ?? "";
		expect((await get(path, { "If-None-Match": etag })).status).toBe(304);
		expect((await get(path, { "If-Modified-Since": modified })).status).toBe(304);
		const head = await fetch(`${site.url}${path}`, { method: "HEAD" });
		expect({ status: head.status, etag: head.headers.get("etag"), body: await head.text() }).toEqual({
			status: 200,
			etag,
			body: "",
		});
	});
});

describe("calendars", () => {
	it("keep a subscriber in step: the entry stays, its number grows, what is cancelled says so", async () => {
		const [before] = await entries("/events/cns-ocns-2027.ics");
		const edit = { recordKind: "event" as const, slug: "cns-ocns-2027", by: "Ada", reason: "moved" };
		await editField({ ...edit, field: "startDate", value: "2027-07-09", now: "2026-11-24T13:00:00Z" });
		await editField({ ...edit, field: "status", value: "cancelled", now: "2026-11-24T14:00:00Z" });
		// The change is announced to the web process through PostgreSQL: await its page, not a clock.
		await expect
			.poll(async () => (await entries("/events/cns-ocns-2027.ics"))[0]?.status, { timeout: 5000 })
			.toBe("CANCELLED");
		const [after] = await entries("/events/cns-ocns-2027.ics");
		expect(after).toEqual({
			uid: before?.uid,
			sequence: (before?.sequence ?? 0) + 2,
			status: "CANCELLED",
			start: "2027-07-09",
			modified: "2026-11-24T14:00:00Z",
			alarms: before?.alarms,
		});
		expect((await entries("/events.ics")).map(({ uid, status }) => ({ uid, status }))).toContainEqual({
			uid: before?.uid,
			status: "CANCELLED",
		});
	});

	it("put a deadline without a stated zone as a day, with alarms", async () => {
		const [deadline] = await entries("/deadlines.ics?series=ohbm");
		expect({ start: deadline?.start, alarms: deadline?.alarms }).toEqual({ start: "2026-12-14", alarms: 2 });
	});

	it("hold what the filtered list holds, and what closed in the last 30 days", async () => {
		const starts = (await entries("/deadlines.ics?kind=travel-grant")).map((entry) => entry.start);
		expect(starts).toEqual(["2026-10-30", "2026-11-03", "2027-01-15"]);
	});
});

describe("structured data", () => {
	const blocks = async (path: string) => {
		const html = await (await get(path)).text();
		return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap((match) =>
			JSON.parse(match[1] ?? ""),
		);
	};

	it("says what COSYNE 2027 is, only as far as it is known", async () => {
		const [event] = (await blocks("/events/cosyne-2027")).filter((block) => block["@type"] === "Event");
		expect({ name: event.name, start: event.startDate, end: event.endDate }).toEqual({
			name: "COSYNE 2027",
			start: "2027-03-11",
			end: "2027-03-16",
		});
	});

	it("gives no day to what is known to the year", async () => {
		const [event] = (await blocks("/events/naisys-2020")).filter((block) => block["@type"] === "Event");
		expect({ start: event.startDate, end: event.endDate }).toEqual({ start: "2020", end: undefined });
	});

	it("calls a course a course, with its cohorts, and an organization an organization", async () => {
		const types = async (path: string) => (await blocks(path)).map((block) => block["@type"]);
		expect(await types("/courses/neuromatch-neuroai")).toEqual(["Course", "BreadcrumbList"]);
		expect(await types("/organizations/cold-spring-harbor-laboratory")).toEqual([
			"Organization",
			"BreadcrumbList",
		]);
		expect(await types("/events/neuromatch-neuroai-2025")).toEqual(["EducationEvent", "BreadcrumbList"]);
	});
});

it("lists every page in the sitemap, and each of them answers", async () => {
	const xml = await (await get("/sitemap.xml")).text();
	const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? "").pathname);
	expect(paths.length).toBeGreaterThan(590);
	expect(new Set(paths).size).toBe(paths.length);
	const broken: string[] = [];
	for (const path of paths) {
		const { status } = await get(path);
		if (status !== 200) broken.push(`${path} ${status}`);
	}
	expect(broken).toEqual([]);
});
