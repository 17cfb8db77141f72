import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DeadlineRow } from "./deadline-row.tsx";
import { ListRow } from "./list-row.tsx";
import { RowList } from "./row-list.tsx";
import { TodayMark } from "./today-mark.tsx";

/** What a reader gets to read, tags taken out. */
const words = (html: string) =>
	html
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ")
		.trim();

const row = {
	title: "COSYNE 2027",
	href: "/events/cosyne-2027",
	date: { text: "11–16 Mar", dateTime: "2027-03-11" },
	kind: "conference",
	where: "Lisbon, Portugal",
	how: "in person",
	closing: { text: "abstracts close in 9 days", soon: true },
	shares: { neuroscience: 1 },
};

test("a row says when, what, where, how, what closes and which fields, in this order", () => {
	expect(words(renderToStaticMarkup(<ListRow {...row} />))).toBe(
		"11–16 Mar COSYNE 2027 conference Lisbon, Portugal, in person abstracts close in 9 days neuroscience Fields: neuroscience",
	);
});

test("a row with a title alone has nothing else to say", () => {
	expect(words(renderToStaticMarkup(<ListRow title="Brain Inspired" href="/talks/brain-inspired" />))).toBe(
		"Brain Inspired",
	);
});

test("what closes soon and what is past are marked for the style sheet", () => {
	const soon = renderToStaticMarkup(<ListRow {...row} />);
	expect([soon.includes("data-soon"), soon.includes("data-past")]).toEqual([true, false]);
	const past = renderToStaticMarkup(<ListRow {...row} closing={undefined} past />);
	expect([past.includes("data-soon"), past.includes("data-past")]).toEqual([false, true]);
});

test("a partly known date is not a time element", () => {
	const html = renderToStaticMarkup(
		<ListRow title="CCN" href="/ccn" date={{ text: "Aug", note: "to be announced" }} />,
	);
	expect(html).not.toContain("<time");
	expect(words(html)).toBe("Aug to be announced CCN");
});

test("a deadline prints the stated zone; the reader's own only where there is an instant", () => {
	const base = { kind: "Abstracts", event: { title: "CCN 2027", href: "/e" }, date: { text: "Thu 3 Dec" } };
	const exact = (
		<DeadlineRow
			{...base}
			left="closes in 9 days"
			stated="3 December, 23:59 AoE"
			instant="2026-12-04T11:59:00Z"
			readerText="Fri 4 Dec, 20:59 in Tokyo"
			moved="from 26 November"
			provisional
		/>
	);
	expect(words(renderToStaticMarkup(exact))).toBe(
		"Thu 3 Dec Abstracts CCN 2027 provisional moved from 26 November closes in 9 days 3 December, 23:59 AoE Fri 4 Dec, 20:59 in Tokyo",
	);
	const day = renderToStaticMarkup(
		<DeadlineRow {...base} left="closes in 9 days" stated="3 Dec, zone not stated" />,
	);
	expect(words(day)).toBe("Thu 3 Dec Abstracts CCN 2027 closes in 9 days 3 Dec, zone not stated");
	expect(day).not.toContain("<time");
});

test("a list is named by its heading and shows where today is", () => {
	const html = renderToStaticMarkup(
		<RowList heading={{ id: "m-2026-11", text: "November 2026" }}>
			<TodayMark dateTime="2026-11-24" text="Tuesday 24 November" />
		</RowList>,
	);
	expect(html).toContain('<h2 id="m-2026-11">November 2026</h2>');
	expect(html).toContain('aria-labelledby="m-2026-11"');
	expect(html).toContain('<mark>Today, <time dateTime="2026-11-24">Tuesday 24 November</time></mark>');
});
