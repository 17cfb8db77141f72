import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { inReadersZone, LocalTime } from "./local-time.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { Ribbon } from "./ribbon.tsx";
import { ribbonMonths, ribbonPosition, stack } from "./ribbon-scale.ts";

const now = new Date("2026-11-24T12:00:00Z");

test.each([
	["2026-08-31T11:59:00Z", "Europe/Berlin", "Mon 31 Aug, 13:59 your time"],
	["2026-09-21T11:59:00Z", "UTC", "Mon 21 Sep, 11:59 your time"],
	["2026-12-31T23:30:00Z", "Asia/Tokyo", "Fri 1 Jan 2027, 08:30 your time"],
	["2026-11-25T00:00:00Z", "UTC", "Wed 25 Nov, 00:00 your time"],
	["2026-03-29T01:00:00Z", "Europe/Berlin", "Sun 29 Mar, 03:00 your time"],
])("%s in %s", (instant, zone, words) => {
	expect(inReadersZone(instant, zone, now)).toBe(words);
});

test("what is no instant has no local time", () => {
	expect(inReadersZone("2026-13-99", "UTC", now)).toBeNull();
});

test("the server prints the stated time, and the reader's only when it was told the zone", () => {
	const told = <LocalTime instant="2026-12-04T11:59:00Z" text="23:59 AoE" readerText="11:59 UTC" />;
	expect(renderToStaticMarkup(told)).toBe(
		'<span class="local-time"><time dateTime="2026-12-04T11:59:00Z">23:59 AoE</time><span class="local-time-own"> 11:59 UTC</span></span>',
	);
	expect(renderToStaticMarkup(<LocalTime instant="2026-12-04T11:59:00Z" text="23:59 AoE" />)).toContain(
		'<span class="local-time-own"></span>',
	);
});

test("twelve months from November run into the next year", () => {
	const months = ribbonMonths("2026-11").map(({ iso }) => iso);
	expect([months.length, months[1], months[2], months[11]]).toEqual([12, "2026-12", "2027-01", "2027-10"]);
});

test.each([
	["2026-11-01", 0],
	["2026-11-16", 0.5],
	["2027-02-15", 3.5],
	["2027-10-31", 11 + 30 / 31],
	["2026-10-31", null],
	["2027-11-01", null],
])("%s stands at %s months", (date, position) => {
	expect(ribbonPosition("2026-11", date)).toBe(position);
});

test("what falls together is stacked; what is outside is left out", () => {
	const items = ["2026-11-01", "2026-11-03", "2026-11-20", "2028-01-01"].map((date) => ({ date }));
	expect(stack("2026-11", items).map(({ slot, level }) => [slot, level])).toEqual([
		[0, 0],
		[0, 1],
		[3, 0],
	]);
});

test("the ribbon's list says all that its drawing shows", () => {
	const html = renderToStaticMarkup(
		<Ribbon
			title="What closes"
			first="2026-11"
			today="2026-11-24"
			monthHref={(month) => `#m-${month}`}
			marks={[
				{ date: "2026-12-03", dateText: "3 Dec", label: "Abstracts, COSYNE", href: "/e/1" },
				{ date: "2027-02-01", dateText: "1 Feb", label: "Papers, CCN", href: "/e/2", provisional: true },
			]}
		/>,
	);
	expect(html.match(/class="ribbon-mark/g)).toHaveLength(2);
	expect(html).toContain(
		'<li><time dateTime="2026-12-03">3 Dec</time> <a href="/e/1">Abstracts, COSYNE</a></li>',
	);
	expect(html).toContain('<a href="/e/2">Papers, CCN</a> (provisional)</li>');
	expect(html).toContain('<a href="#m-2026-12">Dec</a>');
	expect(html).not.toContain('href="#m-2026-11"');
});

test("a month is a captioned table whose columns are named and whose today is said", () => {
	const day = { date: "2027-03-10", day: 10, words: "Wednesday 10 March", inMonth: true, today: true };
	const html = renderToStaticMarkup(
		<MonthGrid
			caption="March 2027"
			weekdays={[{ short: "Wed", long: "Wednesday" }]}
			weeks={[[{ ...day, entries: [{ title: "CCN 2027", href: "/e", closes: "Papers close" }] }]]}
		/>,
	);
	expect(html).toContain("<caption>March 2027</caption>");
	expect(html).toContain('<th scope="col"><abbr title="Wednesday">Wed</abbr></th>');
	expect(html).toContain('aria-current="date"');
	expect(html).toContain("Today, Wednesday 10 March");
	expect(html).toContain('Papers close: </span><a href="/e">CCN 2027</a>');
});
