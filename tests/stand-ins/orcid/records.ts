/** Works of people who do not exist, as ORCID's public API 3.0 would tell of them. */

export type StandInWork = {
	putCode: number;
	title: string;
	subtitle?: string;
	journal?: string;
	abstract?: string;
	type?: string;
	year?: string;
	ids?: { type: string; value: string; relationship?: string }[];
	url?: string;
	authors?: string[];
	/** Put-codes of further versions that ORCID groups with it. */
	alsoAs?: number[];
};

export const ADA = "0000-0002-1825-0097";
export const LI = "0000-0001-5109-3700";

/** Ada Okafor of nowhere: a paper, the preprint that is another work, a chapter of a book with a DOI, a poster without any identifier. */
export const records: Record<string, StandInWork[]> = {
	[ADA]: [
		{
			putCode: 101,
			title: "Replay in the <i>hippocampus</i> &amp; in agents",
			subtitle: "A comparison",
			journal: "Journal of Invented Neuroscience",
			abstract: "<jats:p>We compare replay, <b>p &lt; 0.05</b>.</jats:p>",
			type: "journal-article",
			year: "2024",
			ids: [{ type: "doi", value: "10.5555/REPLAY.2024" }],
			url: "https://doi.org/10.5555/REPLAY.2024",
			authors: ["Ada Okafor", "Jörg Müller"],
			alsoAs: [111, 112],
		},
		{
			putCode: 102,
			title: "Replay in the hippocampus and in agents",
			type: "preprint",
			year: "2023",
			ids: [{ type: "doi", value: "10.5555/preprint.1" }],
			authors: ["Ada Okafor"],
		},
		{
			putCode: 103,
			title: "Grid cells and maps",
			journal: "A Handbook of Places",
			type: "book-chapter",
			year: "2021",
			ids: [{ type: "doi", value: "10.5555/handbook", relationship: "part-of" }],
		},
		{ putCode: 104, title: "Dopamine poster", type: "conference-poster", year: "2019" },
		{ putCode: 105, title: "   ", type: "other" },
	],
	[LI]: Array.from({ length: 230 }, (_, i) => ({
		putCode: 5000 + i,
		title: `Study number ${i + 1}`,
		type: "journal-article",
		year: String(1990 + (i % 30)),
		ids: [{ type: "doi", value: `10.5555/li.${i + 1}` }],
	})),
};
