import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSite, type TestSite } from "#tests/setup/site.ts";

// What the 2024 editorial "The new NeuroAI" names must be found, complete and true: by search, and on its page.

let site: TestSite;
beforeAll(async () => {
	site = await startSite();
});
afterAll(() => site?.stop());

const NAMED: { search: string; page: string; facts: string[]; source?: string }[] = [
	{
		search: "COSYNE",
		page: "/series/cosyne",
		facts: ["Computational and Systems Neuroscience", "2004", "COSYNE 2024", "https://www.cosyne.org/"],
	},
	{
		search: "COSYNE 2024 NeuroAI panel",
		page: "/talks/cosyne-2024-neuroai-panel",
		facts: [
			"Anthony Zador",
			"Alexandre Pouget",
			"Blaise Agüera y Arcas",
			"Kim Stachenfeld",
			"Jonathan Pillow",
			"Eva Dyer",
			"Moderator",
			"Paul Middlebrooks",
			"/events/cosyne-2024",
		],
	},
	{
		search: "COSYNE 2024",
		page: "/events/cosyne-2024",
		facts: ["29 February – 3 March 2024", "Lisbon", "Cascais", "/talks/cosyne-2024-neuroai-panel"],
	},
	{
		search: "Neuromatch",
		page: "/organizations/neuromatch",
		facts: ["Neuromatch", "/courses/neuromatch-neuroai"],
	},
	{
		search: "Neuromatch NeuroAI course",
		page: "/courses/neuromatch-neuroai",
		facts: [
			"Generalization",
			"Macrocircuits",
			"Mysteries",
			"Week 1",
			"Week 2",
			"Neuromatch NeuroAI course 2024",
			"CC BY 4.0",
		],
	},
	{
		search: "Neuromatch NeuroAI course 2024",
		page: "/events/neuromatch-neuroai-2024",
		facts: ["15–26 July 2024", "Online", "/courses/neuromatch-neuroai"],
	},
	{
		search: "Cold Spring Harbor NeuroAI program",
		page: "/programs/cshl-neuroai",
		facts: ["Cold Spring Harbor Laboratory", "https://www.cshl.edu/research/neuroscience/neuroai/"],
	},
	{
		search: "From Neuroscience to Artificially Intelligent Systems",
		page: "/series/naisys",
		facts: [
			"From Neuroscience to Artificially Intelligent Systems",
			"/events/naisys-2024",
			"3rd",
			"Cold Spring Harbor Laboratory",
		],
	},
	{ search: "NAISys 2024", page: "/events/naisys-2024", facts: ["September 2024", "3rd"] },
	{
		search: "Princeton NeuroAI and Intelligent Systems",
		page: "/programs/princeton-neuroai-and-intelligent-systems",
		facts: [
			"NeuroAI and Intelligent Systems",
			"Princeton University",
			"https://pni.princeton.edu/research-areas/neuroai/",
		],
	},
	{
		search: "UCL NeuroAI",
		page: "/programs/ucl-neuroai",
		facts: ["UCL NeuroAI", "University College London"],
	},
	{
		search: "CCN",
		page: "/series/ccn",
		facts: ["Cognitive Computational Neuroscience", "2017", "/events/ccn-2017", "/events/ccn-2027"],
	},
	{ search: "CCN 2017", source: "newsroom.ucla.edu", page: "/events/ccn-2017", facts: ["CCN 2017", "1st"] },
	{
		search: "Brain Inspired podcast",
		page: "/talks/brain-inspired-podcast",
		facts: ["Brain Inspired", "Paul Middlebrooks", "https://braininspired.co/"],
	},
];

describe.each(NAMED)("$search", ({ search, page, facts, source = "The new NeuroAI (editorial)" }) => {
	it("is found by its name", async () => {
		const html = await (await fetch(`${site.url}/search?q=${encodeURIComponent(search)}`)).text();
		expect(html).toContain(`href="${page}"`);
	});

	it("has a page with its facts and sources", async () => {
		const answer = await fetch(`${site.url}${page}`);
		const html = (await answer.text()).replaceAll("<!-- -->", "");
		expect(answer.status).toBe(200);
		expect(facts.filter((fact) => !html.includes(fact))).toEqual([]);
		expect(html).toContain(source);
		expect(html).toContain("Last checked");
	});
});
