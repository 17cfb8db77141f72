/** A paper, book, data set or talk as it comes from ORCID, a file or a form, before anybody knows whether it is there already. */
export type WorkFacts = {
	title: string;
	abstract: string | null;
	/** As they are printed: "Ada Okafor, Jörg Müller". */
	authors: string | null;
	venue: string | null;
	year: number | null;
	type: WorkType | null;
	/** In lower case, without any resolver before it. */
	doi: string | null;
	url: string | null;
};

export const WORK_TYPES = [
	"journal-article",
	"preprint",
	"conference-paper",
	"conference-abstract",
	"conference-poster",
	"book",
	"book-chapter",
	"dissertation-thesis",
	"report",
	"review",
	"data-set",
	"software",
	"lecture-speech",
	"other",
] as const;
export type WorkType = (typeof WORK_TYPES)[number];

export const WORK_TYPE_LABELS: Record<WorkType, string> = {
	"journal-article": "Journal article",
	preprint: "Preprint",
	"conference-paper": "Conference paper",
	"conference-abstract": "Conference abstract",
	"conference-poster": "Poster",
	book: "Book",
	"book-chapter": "Book chapter",
	"dissertation-thesis": "Thesis",
	report: "Report",
	review: "Review",
	"data-set": "Data set",
	software: "Software",
	"lecture-speech": "Talk",
	other: "Other",
};

/** The fields of a work that a person may edit, and that a refresh then leaves alone. */
export const EDITABLE_FACTS = [
	"title",
	"abstract",
	"authors",
	"venue",
	"year",
	"type",
	"doi",
	"url",
] as const satisfies readonly (keyof WorkFacts)[];

/** How much of each text is kept. */
export const MOST_CHARACTERS = { title: 500, abstract: 5000, authors: 1000, venue: 300, url: 1000 } as const;

/** A list of works longer than this is no person's. */
export const MOST_WORKS = 5000;
