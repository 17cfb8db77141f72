import type { Defaults, RecordKind } from "#app/domain/catalogue/index.ts";
import type { ChoiceProps } from "./choice.tsx";
import type { FacetName } from "./facet-groups.ts";

/** What a list of one kind of record says and offers, apart from its rows. */
export type RecordList = {
	kind: RecordKind;
	path: string;
	title: string;
	nouns: readonly [one: string, several: string];
	lede: string;
	description: string;
	facets: readonly FacetName[];
	defaults: Defaults;
	choices: Omit<ChoiceProps, "value">[];
	/** Rows show the first words of each record. */
	withSummary: boolean;
	shape: "dated" | "undated";
	feeds: boolean;
	/** What would fill it. */
	empty: { title: string; words: string };
};

const LASTING = { when: "all", sort: "relevance" } as const;
const PLAIN = {
	defaults: LASTING,
	choices: [],
	withSummary: false,
	shape: "undated",
	feeds: false,
} as const satisfies Partial<RecordList>;

export const COURSES: RecordList = {
	...PLAIN,
	kind: "course",
	path: "/courses",
	title: "Courses",
	nouns: ["course", "courses"],
	lede: "Schools and courses that teach neuroscience and AI together, and where their materials are.",
	description:
		"Summer schools, online courses and open materials in NeuroAI: curricula, cohorts, levels and costs.",
	facets: ["kind", "open", "level", "mode", "free", "field", "topic", "region", "country", "organization"],
	empty: {
		title: "No course matches all of this.",
		words: "Take a filter away. A course that we miss can be named by mail, with a link to its page.",
	},
};

export const PROGRAMS: RecordList = {
	...PLAIN,
	kind: "program",
	path: "/programs",
	title: "Programs",
	nouns: ["program", "programs"],
	lede: "What goes on all year: research themes, centres, networks, fellowships and seminar series.",
	description: "Research programs, centres, networks, fellowships and seminar series in NeuroAI.",
	facets: ["kind", "open", "field", "topic", "region", "country", "organization"],
	withSummary: true,
	empty: {
		title: "No program matches all of this.",
		words: "Take a filter away. A program that we miss can be named by mail, with a link to its page.",
	},
};

export const SERIES: RecordList = {
	...PLAIN,
	kind: "series",
	path: "/series",
	title: "Series",
	nouns: ["series", "series"],
	lede: "Meetings that recur. Those of the field come first, then the large ones beside it.",
	description: "Recurring conferences, workshops and satellites of NeuroAI, with all editions on record.",
	facets: ["kind", "field", "topic", "organization", "series"],
	choices: [
		{
			name: "sort",
			legend: "Order",
			options: [
				["relevance", "Meetings of the field first"],
				["date", "By name"],
			],
		},
	],
	empty: {
		title: "No series matches all of this.",
		words:
			"Take a filter away. A series that we miss can be named by mail, with a link to one of its editions.",
	},
};

export const ORGANIZATIONS: RecordList = {
	...PLAIN,
	kind: "organization",
	path: "/organizations",
	title: "Organizations",
	nouns: ["organization", "organizations"],
	lede: "Universities, institutes, societies, communities and companies that programs, series, courses and talks name.",
	description: "Universities, institutes, societies, communities and companies of NeuroAI and what they run.",
	facets: ["kind", "region", "country", "field", "topic"],
	empty: {
		title: "No organization matches all of this.",
		words:
			"Take a filter away. Organizations come in with the first program, series, course or talk that names them.",
	},
};

export const TALKS: RecordList = {
	...PLAIN,
	kind: "talk",
	path: "/talks",
	title: "Talks and panels",
	nouns: ["talk", "talks"],
	lede: "Talks, panels, webinars and podcast episodes, the newest first, with recordings where there are any.",
	description: "Talks, panels, webinars and podcast episodes about NeuroAI, with speakers and recordings.",
	facets: ["kind", "field", "topic", "series", "program", "organization"],
	defaults: { when: "all", sort: "date" },
	choices: [
		{
			name: "when",
			legend: "When",
			options: [
				["all", "All"],
				["upcoming", "To come"],
				["past", "Past"],
			],
		},
	],
	shape: "dated",
	feeds: true,
	empty: {
		title: "No talk matches all of this.",
		words: "Take a filter away, or look at all talks: few are announced far ahead.",
	},
};

export const TOPICS: RecordList = {
	...PLAIN,
	kind: "topic",
	path: "/topics",
	title: "Topics",
	nouns: ["topic", "topics"],
	lede: "The words by which everything here is sorted, each with its field, what it means and what is on about it.",
	description: "The vocabulary of NeuroAI: definitions, synonyms, and what is on about each topic.",
	facets: ["field", "topic"],
	withSummary: true,
	empty: {
		title: "No topic matches all of this.",
		words: "Take a filter away, or try a synonym: the search knows them.",
	},
};

export const BRIDGES: RecordList = {
	...PLAIN,
	kind: "bridge",
	path: "/bridges",
	title: "Bridges",
	nouns: ["bridge", "bridges"],
	lede: "A term of neuroscience or cognitive science and its counterpart in AI: what carries over between them, and what does not.",
	description:
		"Pairs of terms that tie neuroscience and cognitive science to AI: what carries over, what does not, and the papers behind it.",
	facets: ["field", "topic"],
	withSummary: true,
	empty: {
		title: "No bridge matches all of this.",
		words:
			"Take a filter away. A pair of terms that we miss can be named by mail, with a paper that ties them.",
	},
};
