import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCoursePage, readEventPage, readOrganizationPage } from "#app/domain/catalogue/index.server.ts";
import { readFilters } from "#app/domain/catalogue/index.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import {
	deadlinesCalendar,
	eventCalendar,
	eventsCalendar,
	listFeed,
	readSitemap,
	robotsText,
	seriesCalendar,
} from "./index.server.ts";
import { structuredBreadcrumbs, structuredCourse, structuredEvent, structuredOrganization } from "./index.ts";

const site = "https://example.org";
const now = FIXED_NOW;
const filters = (query: string) => readFilters(new URLSearchParams(query)).filters;

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

function entriesOf(calendar: string | { movedTo: string }) {
	if (typeof calendar !== "string") throw new Error(`moved to ${calendar.movedTo}`);
	return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent").map((entry) => ({
		uid: String(entry.getFirstPropertyValue("uid")),
		summary: String(entry.getFirstPropertyValue("summary")),
		start: String(entry.getFirstPropertyValue("dtstart")),
		end: String(entry.getFirstPropertyValue("dtend")),
		status: String(entry.getFirstPropertyValue("status")),
		sequence: Number(entry.getFirstPropertyValue("sequence")),
	}));
}

describe("calendars of the real catalogue", () => {
	test("an event, the same in its own calendar as in its series' and in the list's", async () => {
		const id = (await db().event.findUniqueOrThrow({ where: { slug: "cosyne-2027" } })).id;
		const expected = {
			uid: `event-${id}@example.org`,
			summary: "COSYNE 2027",
			start: "2027-03-11",
			end: "2027-03-17",
			status: "CONFIRMED",
			sequence: 0,
		};
		const own = await eventCalendar("cosyne-2027", site);
		expect(entriesOf(own)).toEqual([expected]);
		const entryText = (calendar: unknown) =>
			String(calendar)
				.split(/(?:BEGIN|END):VEVENT/)
				.find((text) => text.includes(id));
		expect(entryText(own)).toContain("\r\nSUMMARY:COSYNE 2027\r\n");
		const inList = await eventsCalendar(filters("series=cosyne"), { now, site });
		expect(entriesOf(inList)).toEqual([expected]);
		expect(entryText(inList)).toBe(entryText(own));
		expect(entriesOf(await seriesCalendar("cosyne", { now, site }))).toContainEqual(expected);
	});

	test("a change moves SEQUENCE on and a cancelled event stays, also for a month after it", async () => {
		await db().event.update({
			where: { slug: "cosyne-2027" },
			data: { sequence: 1, status: "cancelled", changedAt: "2026-11-25T10:00:00Z" },
		});
		const calendar = await eventCalendar("cosyne-2027", site);
		expect(entriesOf(calendar)).toMatchObject([
			{ sequence: 1, status: "CANCELLED", summary: "Cancelled: COSYNE 2027" },
		]);
		expect(calendar).toContain("\r\nDTSTAMP:20261125T100000Z\r\n");
		expect(calendar).toContain("\r\nLAST-MODIFIED:20261125T100000Z\r\n");
		const seen = async (at: string) =>
			entriesOf(await eventsCalendar(filters("series=cosyne"), { now: at, site })).map(({ start }) => start);
		expect(await seen("2027-04-10T00:00:00Z")).toEqual(["2027-03-11"]);
		expect(await seen("2027-04-20T00:00:00Z")).toEqual([]);
	});

	test("every event and deadline can be written, each once", async () => {
		const calendars = [
			await eventsCalendar(filters("when=all"), { now, site }),
			await deadlinesCalendar(filters("when=all"), { now, site }),
		];
		for (const calendar of calendars) {
			const uids = entriesOf(calendar).map(({ uid }) => uid);
			expect(uids.length).toBeGreaterThan(50);
			expect(new Set(uids).size).toBe(uids.length);
		}
	});

	test("an unknown event is refused, a filter without hits is an empty calendar", async () => {
		await expect(eventCalendar("no-such-event", site)).rejects.toMatchObject({ code: "not_found" });
		expect(entriesOf(await eventsCalendar(filters("series=none"), { now, site }))).toEqual([]);
	});
});

test.each(["events", "deadlines", "talks"] as const)("the feed of %s keeps its filters", async (list) => {
	const text = await listFeed(list, filters("when=all&topic=neuroai"), { format: "json", now, site });
	const { feed_url, home_page_url, items } = JSON.parse(text);
	expect([feed_url, home_page_url]).toEqual([
		`${site}/${list}.feed.json?topic=neuroai&when=all`,
		`${site}/${list}?topic=neuroai&when=all`,
	]);
	expect(items.length).toBeGreaterThan(0);
	const atom = await listFeed(list, filters("when=all&topic=neuroai"), { format: "atom", now, site });
	expect(atom.match(/<id>tag:example\.org,2026:/g)).toHaveLength(items.length);
});

describe("the sitemap", () => {
	const addresses = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);

	test("names every record's page once", async () => {
		const all = addresses(await readSitemap(site));
		expect(all).toHaveLength((await db().listing.count()) + 12);
		expect(new Set(all).size).toBe(all.length);
		expect(all).toContain("https://example.org/events/cosyne-2027");
	});

	test("past the limit is an index of parts that hold the same", async () => {
		const whole = addresses(await readSitemap(site));
		const index = addresses(await readSitemap(site, null, 211));
		expect(index.slice(0, 2)).toEqual([`${site}/sitemap.xml?after=1`, `${site}/sitemap.xml?after=2`]);
		const parts = await Promise.all(index.map((_, i) => readSitemap(site, String(i + 1), 211)));
		expect(parts.flatMap(addresses)).toEqual(whole);
		await expect(readSitemap(site, String(index.length + 1), 211)).rejects.toMatchObject({
			code: "not_found",
		});
		await expect(readSitemap(site, "-1")).rejects.toMatchObject({ code: "not_found" });
	});
});

test("robots read all but filtered pages of a public site, and nothing of a laptop", () => {
	expect(robotsText("local", site)).toBe("User-agent: *\nDisallow: /\n");
	expect(robotsText("production", site).split("\n")).toEqual([
		"User-agent: *",
		"Allow: /sitemap.xml",
		"Disallow: /search",
		"Disallow: /*?",
		"",
		"Sitemap: https://example.org/sitemap.xml",
		"",
	]);
});

describe("structured data", () => {
	const there = <T extends object>(page: T | { movedTo: string }): T => {
		if ("movedTo" in page) throw new Error("moved");
		return page;
	};

	test("of a satellite names what it belongs to, and the other way round", async () => {
		const satellite = await db().event.findFirstOrThrow({
			where: { parentId: { not: null } },
			include: { parent: true },
		});
		const own = structuredEvent(there(await readEventPage(satellite.slug)), site);
		const main = structuredEvent(there(await readEventPage(satellite.parent?.slug ?? "")), site);
		expect(own).toMatchObject({ superEvent: { name: satellite.parent?.name, url: main.url } });
		expect([main.subEvent].flat().map((event) => (event as { url: string }).url)).toContain(own.url);
	});

	test("of a course names its cohorts, of a cohort that it is taught", async () => {
		const cohort = await db().event.findFirstOrThrow({
			where: { kind: "cohort" },
			include: { course: true },
			orderBy: { startDate: { sort: "desc", nulls: "last" } },
		});
		expect(structuredEvent(there(await readEventPage(cohort.slug)), site)["@type"]).toBe("EducationEvent");
		const page = there(await readCoursePage(cohort.course?.slug ?? "", now));
		const course = structuredCourse(page, site, now);
		expect(course).toMatchObject({ "@type": "Course", name: page.name });
		const instances = [course.hasCourseInstance].flat() as { "@type": string; url: string }[];
		expect(instances[0]?.["@type"]).toBe("CourseInstance");
		expect(instances.map(({ url }) => url)).toContain(`${site}/events/${cohort.slug}`);
	});

	test("of every event can be written", async () => {
		for (const { slug } of await db().event.findMany({ select: { slug: true } })) {
			const written = JSON.parse(JSON.stringify(structuredEvent(there(await readEventPage(slug)), site)));
			expect(written).toMatchObject({ "@context": "https://schema.org", url: `${site}/events/${slug}` });
			expect(written.startDate).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
		}
	});

	test("of an organization, and of the way to a page", async () => {
		const page = there(await readOrganizationPage("princeton-university", now));
		expect(structuredOrganization(page, site)).toMatchObject({
			"@type": "CollegeOrUniversity",
			name: page.name,
			mainEntityOfPage: `${site}/organizations/princeton-university`,
		});
		expect(
			structuredBreadcrumbs([{ label: "Events", href: "/events" }, { label: "COSYNE" }], site)
				.itemListElement,
		).toEqual([
			{ "@type": "ListItem", position: 1, name: "Events", item: `${site}/events` },
			{ "@type": "ListItem", position: 2, name: "COSYNE", item: undefined },
		]);
	});
});
