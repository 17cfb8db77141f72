import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { CSV_COLUMNS, csvColumn } from "./csv-columns.ts";
import type { ImportRow } from "./import-row.ts";
import { LARGEST_IMPORT, MOST_ROWS, readImport } from "./read-import.server.ts";

const context = { today: "2026-11-24" };
const bytes = (text: string) => new TextEncoder().encode(text);

async function all(file: string | Uint8Array) {
	const { format, rows } = readImport(typeof file === "string" ? bytes(file) : file, context);
	const read: ImportRow[] = [];
	for await (const row of rows) read.push(row);
	return { format, rows: read };
}
const problems = (rows: readonly ImportRow[]) =>
	rows.flatMap((row) => row.problems.map(({ line, field, reason }) => `${line} ${field}: ${reason}`));

describe("iCalendar", () => {
	it("reads each entry by itself, with its line", async () => {
		const { format, rows } = await all(
			[
				"BEGIN:VCALENDAR",
				"BEGIN:VEVENT",
				"UID:a@example.org",
				"SUMMARY:Tidal Brains Workshop",
				"DTSTART;TZID=Europe/Lisbon:20270311T090000",
				"DTEND;TZID=Europe/Lisbon:20270316T170000",
				"LOCATION:Maré Centre\\, Lisbon\\, Portugal",
				"DESCRIPTION:Talks\\nand posters",
				"END:VEVENT",
				"BEGIN:VEVENT",
				"UID:b",
				"SUMMARY:Never ended",
				"BEGIN:VEVENT",
				"UID:c",
				"DTSTART;VALUE=DATE:20270501",
				"END:VEVENT",
				"BEGIN:VEVENT",
				"SUMMARY:Broken time",
				"DTSTART:2027",
				"END:VEVENT",
				"END:VCALENDAR",
			].join("\r\n"),
		);
		expect(format).toBe("iCalendar");
		expect(rows.map(({ line, entry, label, key }) => [line, entry, label, key])).toEqual([
			[2, 1, "Tidal Brains Workshop", "a@example.org"],
			[10, 2, "entry 2", null],
			[13, 3, "c", "c"],
			[17, 4, "entry 4", null],
		]);
		expect(rows[0]?.draft).toMatchObject({
			name: "Tidal Brains Workshop",
			description: "Talks\nand posters",
			dates: {
				start: "2027-03-11",
				end: "2027-03-16",
				startTime: "09:00",
				endTime: "17:00",
				timeZone: "Europe/Lisbon",
			},
			places: [{ venue: "Maré Centre", city: "Lisbon", country: "PT" }],
		});
		expect(problems(rows)).toEqual([
			"10 null: It has no END:VEVENT.",
			"13 name: Give the event a name.",
			"17 null: It is not well formed.",
		]);
	});
});

describe("CSV", () => {
	it("is forgiving about headers, delimiters and marks", async () => {
		const { format, rows } = await all(
			`\uFEFFEvent Name;Start date;End-Date;CITY;Country;Abstract deadline;"Early registration due";Speakers;Fee;Unknown;ID
Tidal Brains;11 March 2027;16.3.2027;Lisboa;Portugal;15 Dec 2026, 23:59 AoE;2027-02-01;Ines Robalo (University of Tejo); EUR 280;x;t1
"Spike
Meeting";2027-05;;;;;;;free;;`,
		);
		expect(format).toBe("CSV");
		expect(problems(rows)).toEqual([]);
		expect(rows.map(({ line, entry, key }) => [line, entry, key])).toEqual([
			[2, 1, "t1"],
			[3, 2, null],
		]);
		expect(rows[0]?.draft).toMatchObject({
			name: "Tidal Brains",
			dates: { start: "2027-03-11", end: "2027-03-16", precision: "day" },
			places: [{ city: "Lisboa", country: "PT" }],
			people: [{ name: "Ines Robalo", affiliation: "University of Tejo", role: "speaker" }],
			cost: { amount: 280, currency: "EUR", free: false },
			deadlines: [
				{
					kind: "abstract",
					label: "Abstracts",
					closesOn: "2026-12-15",
					closesTime: "23:59",
					timeZone: "Etc/GMT+12",
					timeZoneLabel: "AoE",
				},
				{ kind: "early_registration", closesOn: "2027-02-01", closesTime: null, timeZone: null },
			],
		});
		expect(rows[1]?.draft).toMatchObject({
			name: "Spike Meeting",
			dates: { start: null, precision: "month", note: "May 2027" },
		});
	});

	it("names what is broken, with its line and column", async () => {
		const { rows } = await all(
			`name,start,end,country,fee,abstract deadline,kind
Good,2027-03-11,,,,,
,2027-03-11,,,,,
Two ways,3/4/2027,,,,,
Backwards,2027-03-11,2027-03-10,,,,
Nowhere,2027-03-11,,Atlantis,a lot,soon,party
Too many,1,2,3,4,5,6,7
No zone,2027-03-11,,,,"2027-01-01, 17:00",`,
		);
		expect(problems(rows)).toEqual([
			"3 name: Give the event a name.",
			"4 start: “3/4/2027” can be read in two ways. Write it like 2027-03-11.",
			"5 dates.end: It ends before it starts.",
			"6 deadline abstract: “soon” is no date. Write it like 2027-03-11.",
			"6 fee: “a lot” is no amount. Write it like 350, or free.",
			"6 country: We know no country called “Atlantis”.",
			"6 kind: Choose one of those that are offered.",
			"7 null: It has 8 cells, and the header 7. A quotation mark may be missing.",
			"7 start: “1” is no date. Write it like 2027-03-11.",
			"7 end: “2” is no date. Write it like 2027-03-11.",
			"7 deadline abstract: “5” is no date. Write it like 2027-03-11.",
			"7 country: We know no country called “3”.",
			"7 kind: Choose one of those that are offered.",
		]);
		expect(rows.map(({ draft }) => draft?.name ?? null)).toEqual([
			"Good",
			null,
			null,
			null,
			null,
			null,
			"No zone",
		]);
		expect(rows.at(-1)?.notes).toEqual([
			{ field: "deadline abstract", note: "“17:00” has no zone beside it, so that the day is taken." },
		]);
	});

	it("gives what stands before a quotation mark that is not closed", async () => {
		const { rows } = await all('name,url\nFirst,\n"Second,\nThird,\n');
		expect(rows.map(({ draft }) => draft?.name ?? null)).toEqual(["First", null]);
		expect(problems(rows)).toEqual([
			"3 null: A quotation mark is not closed, or stands where none may be. Nothing after this line could be read.",
		]);
	});

	it.each([
		["name\tcity\nA\tLisbon", "tab"],
		["name|city\nA|Lisbon", "bar"],
		["NAME,CITY\r\nA,Lisbon\r\n", "line ends of Windows"],
	])("%j", async (file) => {
		const { rows } = await all(file);
		expect(rows.map(({ draft }) => [draft?.name, draft?.places[0]?.city])).toEqual([["A", "Lisbon"]]);
	});

	it("reads what old spreadsheets write", async () => {
		const utf16 = new Uint8Array([
			0xff,
			0xfe,
			...[..."name\nMüller"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
		]);
		const latin = new Uint8Array([..."name\nM\u00fcller"].map((c) => c.charCodeAt(0)));
		expect((await all(utf16)).rows[0]?.draft?.name).toBe("Müller");
		expect((await all(latin)).rows[0]?.draft?.name).toBe("Müller");
	});

	it("knows each column by all of its names, and each kind of deadline", () => {
		for (const [column, others] of Object.entries(CSV_COLUMNS))
			for (const name of [column, ...others]) expect(csvColumn(` ${name.toUpperCase()} `)).toBe(column);
		expect(
			[
				"Travel grant deadline",
				"deadline: papers",
				"Abstract submission deadline",
				"Camera-ready due",
				"Tea deadline",
			].map(csvColumn),
		).toEqual([
			"deadline travel_grant",
			"deadline paper",
			"deadline abstract",
			"deadline camera_ready",
			null,
		]);
	});
});

describe("feeds", () => {
	it("reads RSS and Atom; the day of publication is none of the event", async () => {
		const rss = await all(`<?xml version="1.0"?>
<rss version="2.0"><channel><title>News</title>
<item><title>Delta Symposium &amp; more</title><link>https://delta.example.org/</link><guid>d1</guid><pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate>
<description><![CDATA[<p>Held <b>3-5 May 2027</b> in Gent, Belgium.</p><script>x()</script>]]></description></item>
<item><title></title><description>nothing</description></item>
</channel></rss>`);
		expect(rss.format).toBe("RSS or Atom");
		expect(rss.rows.map(({ line, label, key }) => [line, label, key])).toEqual([
			[3, "Delta Symposium & more", "d1"],
			[5, "entry 2", null],
		]);
		expect(rss.rows[0]?.draft).toMatchObject({
			name: "Delta Symposium & more",
			description: "Held 3-5 May 2027 in Gent, Belgium.",
			url: "https://delta.example.org/",
			dates: { start: "2027-05-03", end: "2027-05-05" },
			places: [{ city: "Gent", country: "BE" }],
		});
		expect(problems(rss.rows)).toEqual(["5 name: Give the event a name."]);
		const atom =
			await all(`<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><id>f</id><updated>2026-11-24T00:00:00Z</updated>
<entry><id>urn:1</id><title>A talk</title><updated>2026-11-24T00:00:00Z</updated><link href="https://a.example.org/1"/><content type="html">&lt;p&gt;Soon.&lt;/p&gt;</content></entry></feed>`);
		expect(
			atom.rows.map(({ draft, key }) => [
				draft?.name,
				draft?.url,
				draft?.description,
				draft?.dates.start,
				key,
			]),
		).toEqual([["A talk", "https://a.example.org/1", "Soon.", null, "urn:1"]]);
	});
});

describe("JSON", () => {
	it("reads structured data", async () => {
		const { format, rows } = await all(
			JSON.stringify([
				{
					"@type": "Event",
					"@id": "https://x.example.org/e1",
					name: "E1",
					startDate: "2027-03-11",
					endDate: "2027-03-12",
				},
				{ "@graph": [{ "@type": "Event", startDate: "2027" }] },
			]),
		);
		expect(format).toBe("schema.org JSON-LD");
		expect(rows.map(({ entry, key, draft }) => [entry, key, draft?.name, draft?.dates.start])).toEqual([
			[1, "https://x.example.org/e1", "E1", "2027-03-11"],
			[2, null, undefined, undefined],
		]);
		expect(problems(rows)).toEqual(["null name: Give the event a name."]);
	});

	it("reads an Indico export", async () => {
		const { format, rows } = await all(
			JSON.stringify({
				count: 2,
				_type: "HTTPAPIResult",
				complete: true,
				url: "https://indico.example.org/export/categ/7.json",
				ts: 1795500000,
				results: [
					{
						_type: "Conference",
						_fossil: "conferenceMetadata",
						id: "4711",
						type: "meeting",
						title: "Spike Sorting &amp; Friends",
						description: "<p>Three days of <i>spikes</i>.</p>",
						startDate: { date: "2027-06-23", tz: "Europe/Zurich", time: "08:00:00" },
						endDate: { date: "2027-06-25", tz: "Europe/Zurich", time: "18:00:00" },
						timezone: "Europe/Zurich",
						url: "https://indico.example.org/event/4711/",
						location: "Lake Campus",
						room: "A1",
						roomFullname: "Aula A1",
						address: "Route 1\n1015 Lausanne\nSwitzerland",
						category: "Neuro",
						categoryId: 7,
						keywords: [],
						chairs: [{ _type: "ConferenceChair", fullName: "Feldt, Nadia", affiliation: "Lake Institute" }],
					},
					{ _type: "Conference", id: "4712", title: "No date", startDate: null },
				],
			}),
		);
		expect(format).toBe("Indico JSON");
		expect(rows[0]).toMatchObject({
			entry: 1,
			key: "https://indico.example.org/event/4711/",
			draft: {
				name: "Spike Sorting & Friends",
				description: "Three days of spikes.",
				dates: {
					start: "2027-06-23",
					end: "2027-06-25",
					startTime: "08:00",
					endTime: "18:00",
					timeZone: "Europe/Zurich",
				},
				places: [{ venue: "Aula A1, Lake Campus", city: "Lausanne", country: "CH" }],
				people: [{ name: "Nadia Feldt", affiliation: "Lake Institute", role: "organizer" }],
			},
		});
		expect(problems(rows)).toEqual(["null dates: Its startDate cannot be read."]);
	});
});

describe("limits", () => {
	it.each([
		["", "The file is empty."],
		["hello\nworld", "The table's first line has to name its columns, one of them “name”. It says: hello"],
		["{", "The file begins like JSON but is not well formed (line 1, column 2)."],
		["[]", "We read this as schema.org JSON-LD, and found no event in it."],
		["BEGIN:VCALENDAR\nEND:VCALENDAR", "We read this as iCalendar, and found no event in it."],
		["<x>", "This is no RSS or Atom feed, or it is not well formed."],
		["<!DOCTYPE html><p>", "This is a web page. Paste its source where an event is posted."],
		[`name\n${"a\n".repeat(MOST_ROWS + 1)}`, "The file has more than 10,000 entries: divide it."],
		["x".repeat(LARGEST_IMPORT + 1), "The file is larger than 10 MiB."],
	])("%.20j", async (file, message) => {
		await expect((async () => all(file))()).rejects.toMatchObject({ code: "invalid", message });
	});

	it.each([
		["table", `name,start,city,country\n${"A meeting,2027-03-11,Lisbon,Portugal\n".repeat(MOST_ROWS)}`],
		[
			"calendar",
			`BEGIN:VCALENDAR\n${"BEGIN:VEVENT\nSUMMARY:A meeting\nDTSTART;VALUE=DATE:20270311\nLOCATION:Lisbon\\, Portugal\nEND:VEVENT\n".repeat(MOST_ROWS)}END:VCALENDAR`,
		],
	])("10,000 rows of a %s are all read, one at a time", async (_, file) => {
		let count = 0;
		for await (const { draft } of readImport(bytes(file), context).rows) {
			count++;
			if (draft?.places[0]?.country !== "PT") throw new Error(`row ${count}`);
		}
		expect(count).toBe(MOST_ROWS);
	});

	it.each([
		["quotes", `name\n${'"'.repeat(1_000_001)}`],
		["one cell", `name\n${"a".repeat(5_000_000)}`],
		["begins", `BEGIN:VCALENDAR\n${"BEGIN:VEVENT\n".repeat(9000)}`],
		["folded", `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:${"a\n ".repeat(100_000)}\nEND:VEVENT`],
		["nested", "[".repeat(50_000)],
		[
			"entities",
			`<!DOCTYPE x [<!ENTITY a "${"b".repeat(1000)}"><!ENTITY c "${"&a;".repeat(1000)}">]><rss version="2.0"><channel><item><title>&c;&c;&c;</title></item></channel></rss>`,
		],
		["tags", `<rss version="2.0"><channel>${"<item>".repeat(20_000)}`],
	])("is not kept busy by %s", async (_, file) => {
		const started = performance.now();
		await all(file).catch((error: { code?: string }) => expect(error.code).toBe("invalid"));
		expect(performance.now() - started).toBeLessThan(8000);
	});

	it("fails at nothing but by saying so", async () => {
		const bits = fc.constantFrom(
			"BEGIN:VCALENDAR\n",
			"BEGIN:VEVENT\n",
			"END:VEVENT\n",
			"SUMMARY:x\n",
			"name,start\n",
			"a,2027-03-11\n",
			'"',
			"<rss><channel>",
			"<item><title>x</title></item>",
			'{"results":[',
			'{"@type":"Event","name":"x"}',
			"]}",
			",",
			";",
			"\n",
		);
		await holds(
			fc.asyncProperty(
				fc.array(fc.oneof(bits, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 20 }),
				async (parts) => {
					const read = await (async () => all(parts.join("")))().catch(
						(error: { code?: string }) => error.code,
					);
					if (typeof read === "string" || read === undefined) expect(read).toBe("invalid");
					else
						for (const { draft, problems: said } of read.rows)
							expect((draft === null) === said.length > 0).toBe(true);
				},
			),
			400,
		);
	});
});
