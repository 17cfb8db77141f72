import http from "node:http";
import https from "node:https";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { LARGEST_FILE, readWorksFile } from "./read-works-file.server.ts";

// Whatever a file says, nobody goes to the network for it.
beforeEach(() => {
	const refuse = () => {
		throw new Error("Reading a file asked the network.");
	};
	vi.spyOn(http, "request").mockImplementation(refuse);
	vi.spyOn(https, "request").mockImplementation(refuse);
	vi.spyOn(globalThis, "fetch").mockImplementation(refuse);
});
afterEach(() => vi.restoreAllMocks());

const one = async (text: string) => {
	const { works, broken } = await readWorksFile(text);
	expect(broken).toEqual([]);
	expect(works).toHaveLength(1);
	return works[0];
};

describe("BibTeX", () => {
	it("gives accents, Greek and markup as readers see them", async () => {
		const work = await one(String.raw`
@string{nn = "Nature Neuroscience"}
% A comment with an @ in it
@article{okafor2020,
  title    = {The {H}ippocampus and {\"U}bertraining: $\alpha$-rhythms \emph{in vivo}, p < 0.05},
  author   = {M{\"u}ller, J{\"o}rg and Garc{\'\i}a, Mar{\'\i}a and {The Commons Collaboration}},
  journal  = nn,
  year     = 2020,
  month    = jan,
  doi      = {https://doi.org/10.1000/ABC.1},
  abstract = {Mice \& men. \textbf{50\%} of <i>them</i>.},
  url      = {https://example.org/a?b=1}
}`);
		expect(work).toEqual({
			title: "The Hippocampus and Übertraining: α-rhythms in vivo, p < 0.05",
			abstract: "Mice & men. 50% of them.",
			authors: "Jörg Müller, María García, The Commons Collaboration",
			venue: "Nature Neuroscience",
			year: 2020,
			type: "journal-article",
			doi: "10.1000/abc.1",
			url: "https://example.org/a?b=1",
			putCodes: [],
		});
	});

	it("names what it cannot read, and still offers the rest", async () => {
		const file = await readWorksFile(`
@article{first, title = {First}, year = {2001}}
@article{broken, title = {Never closed, year = {2002}
@inproceedings{third, title = "Third", year = 2003, booktitle = {Cosyne}}
@misc{untitled, year = 2004}
@book(parens, title = {In parentheses}, year = {2005})
@article{mangled title = {No comma}}
`);
		expect(file.works.map(({ title, year, type, venue }) => [title, year, type, venue])).toEqual([
			["First", 2001, "journal-article", null],
			["Third", 2003, "conference-paper", "Cosyne"],
			["In parentheses", 2005, "book", null],
		]);
		expect(file.broken.map(({ label }) => label)).toEqual(["broken", "untitled", "@article"]);
		expect(file.broken.map(({ reason }) => reason)).toEqual([
			"It does not end: a brace or a quotation mark is missing.",
			"It has no title.",
			expect.stringMatching(/^It is not well formed/),
		]);
	});
});

describe("RIS", () => {
	it("reads old and new records, with or without an end", async () => {
		const file = await readWorksFile(
			[
				"\uFEFFTY  - JOUR",
				"AU  - Doe, Jane",
				"AU  - Müller, Jörg",
				"TI  - A <i>title</i> &amp; more",
				"JO  - Journal of Examples",
				"PY  - 2019/03/01/",
				"DO  - 10.1000/RIS.1",
				"AB  - Abstract",
				"UR  - https://example.org/x",
				"ER  - ",
				"TY  - CONF",
				"T1  - Old record",
				"A1  - Doe, J",
				"Y1  - 2001",
				"TY  - JOUR",
				"AU  - Nobody",
				"ER  -",
			].join("\r\n"),
		);
		expect(
			file.works.map(({ title, authors, year, doi, venue }) => [title, authors, year, doi, venue]),
		).toEqual([
			["A title & more", "Jane Doe, Jörg Müller", 2019, "10.1000/ris.1", "Journal of Examples"],
			["Old record", "J Doe", 2001, null, null],
		]);
		expect(file.broken).toEqual([{ label: "a record without a title", reason: "It has no title." }]);
	});
});

describe("CSL JSON", () => {
	it("reads what a reference manager writes", async () => {
		const work = await one(
			JSON.stringify([
				{
					id: "x",
					type: "paper-conference",
					title: ["Titles may be lists"],
					author: [
						{ family: "Beethoven", given: "L.", "non-dropping-particle": "van" },
						{ literal: "The Group" },
					],
					issued: { "date-parts": [["2018", 4]] },
					DOI: "10.1000/CSL",
					URL: "javascript:alert(1)",
					"container-title": "Proceedings",
				},
			]),
		);
		expect(work).toMatchObject({
			title: "Titles may be lists",
			authors: "L. van Beethoven, The Group",
			year: 2018,
			doi: "10.1000/csl",
			url: null,
			type: "conference-paper",
			venue: "Proceedings",
		});
	});

	it("names entries that are none", async () => {
		const file = await readWorksFile(JSON.stringify([1, null, { id: "a" }, { title: "T" }]));
		expect(file.works.map((work) => work.title)).toEqual(["T"]);
		expect(file.broken).toEqual([
			{ label: "entry 1", reason: "It is not an object." },
			{ label: "entry 2", reason: "It is not an object." },
			{ label: "a", reason: "It has no title." },
		]);
	});
});

describe("what is no file of works", () => {
	it.each([
		["", "The file is empty."],
		["hello", "This is neither BibTeX nor RIS nor CSL JSON: we found no entry in it."],
		[
			"https://example.org/works.bib",
			"This is neither BibTeX nor RIS nor CSL JSON: we found no entry in it.",
		],
		["{'a': 1}", "The file begins like JSON but is not well formed."],
		["x".repeat(LARGEST_FILE + 1), "The file is larger than 4 MiB."],
		["@misc{a, title={b}}\n".repeat(2001), "The file has 2001 entries; at most 2,000 go in at once."],
	])("%.30s", async (text, message) => {
		await expect(readWorksFile(text)).rejects.toMatchObject({ code: "invalid", message });
	});

	it("takes 2,000 entries in a few seconds", async () => {
		const entry = (i: number) =>
			`@article{k${i}, title={Title ${i}}, author={Doe, Jane and Roe, R.}, year=2000, abstract={${"word ".repeat(200)}}}`;
		const started = performance.now();
		const { works } = await readWorksFile(Array.from({ length: 2000 }, (_, i) => entry(i)).join("\n"));
		expect(works).toHaveLength(2000);
		expect(performance.now() - started).toBeLessThan(15_000);
	});

	it.each([
		["nested", `@article{a, title={${"{".repeat(20_000)}${"}".repeat(20_000)}}}`],
		["quotes", `@article{a, title={${'\\"'.repeat(30_000)}}}`],
		["names", `@article{a, title={t}, author={${" and a,b".repeat(7_000)}}}`],
		["commas", `@article{a, title={t}, author={${",".repeat(60_000)}}}`],
		["dollars", `@article{a, title={${"$".repeat(60_000)}}}`],
		["dates", `@article{a, title={t}, date={${"1".repeat(60_000)}}}`],
		["tags", `@article{a, title={${"<i ".repeat(20_000)}}}`],
		["entries", "@a{".repeat(100_000)],
		["records", "TY  - JOUR\n".repeat(1_900)],
		["spaces", `@article{a, title={t}, year={${" ".repeat(60_000)}x}}`],
		["json", `[{"title":"${"<p>".repeat(100_000)}"}]`],
	])("is not kept busy by %s", async (_, text) => {
		const started = performance.now();
		await readWorksFile(text).catch((error: { code?: string }) => expect(error.code).toBe("invalid"));
		expect(performance.now() - started).toBeLessThan(5_000);
	});

	it("fails at nothing but by saying so", async () => {
		const bits = fc.constantFrom(
			..."@article{ @string{ } { \" \\ , = title author year doi TY  - JOUR \n ER  - \n TI  -  [ ] : \\'e \\ss $ <i> and %".split(
				" ",
			),
		);
		const text = fc.array(fc.oneof(bits, fc.string()), { maxLength: 40 }).map((parts) => parts.join(" "));
		await holds(
			fc.asyncProperty(text, async (content) => {
				const file = await readWorksFile(content).catch((error: { code?: string }) => error.code);
				if (typeof file === "string") expect(file).toBe("invalid");
				else for (const work of file?.works ?? []) expect(work.title).not.toBe("");
			}),
			400,
		);
	});
});
