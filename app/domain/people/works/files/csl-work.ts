import { plainText } from "../plain-text.ts";
import type { FoundWork } from "../reconcile.ts";
import { MOST_CHARACTERS, type WorkType } from "../work.ts";
import { normalDoi, webAddress, workYear } from "../work-keys.ts";

const TYPES: Record<string, WorkType> = {
	article: "preprint",
	"article-journal": "journal-article",
	"article-magazine": "journal-article",
	"article-newspaper": "journal-article",
	"paper-conference": "conference-paper",
	book: "book",
	chapter: "book-chapter",
	entry: "book-chapter",
	"entry-encyclopedia": "book-chapter",
	thesis: "dissertation-thesis",
	report: "report",
	review: "review",
	"review-book": "review",
	dataset: "data-set",
	software: "software",
	speech: "lecture-speech",
	manuscript: "preprint",
};

/** A work out of CSL data, whatever stands in it; null without a title. */
export function cslWork(entry: Record<string, unknown>): FoundWork | null {
	const title = plainText(text(entry.title), MOST_CHARACTERS.title);
	if (title === "") return null;
	const container = entry["container-title"] ?? entry["event-title"] ?? entry.publisher;
	return {
		title,
		abstract: plainText(text(entry.abstract), MOST_CHARACTERS.abstract) || null,
		authors: authorsText(entry.author ?? entry.editor),
		venue: plainText(text(container), MOST_CHARACTERS.venue) || null,
		year: yearOf(entry.issued),
		type: typeof entry.type === "string" ? (TYPES[entry.type] ?? "other") : null,
		doi: normalDoi(text(entry.DOI)) ?? normalDoi(text(entry.URL)),
		url: webAddress(text(entry.URL)),
		putCodes: [],
	};
}

function text(value: unknown): string {
	if (typeof value === "string") return value;
	if (Array.isArray(value)) return text(value[0]);
	return "";
}

/** Names as they are printed, joined by commas; only so many as fit. */
function authorsText(value: unknown): string | null {
	if (!Array.isArray(value)) return null;
	const names = value.slice(0, 500).map((name: unknown) => {
		if (typeof name === "string") return name;
		if (typeof name !== "object" || name === null) return "";
		const parts = name as Record<string, unknown>;
		if (typeof parts.literal === "string") return parts.literal;
		const keys = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"];
		return keys.map((key) => text(parts[key])).join(" ");
	});
	const clean = names.map((name) => plainText(name, 100)).filter(Boolean);
	return joinNames(clean);
}

/** Joins names by commas; where they are too many, the rest are "and others". */
export function joinNames(names: readonly string[]): string | null {
	let joined = "";
	for (const name of names) {
		const next = joined === "" ? name : `${joined}, ${name}`;
		if (next.length > MOST_CHARACTERS.authors - 20) return `${joined}, and others`;
		joined = next;
	}
	return joined === "" ? null : joined;
}

function yearOf(issued: unknown): number | null {
	if (typeof issued !== "object" || issued === null) return null;
	const date = issued as { "date-parts"?: unknown; literal?: unknown; raw?: unknown };
	const parts = date["date-parts"];
	const first = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined;
	return workYear(first) ?? workYear(String(first ?? "")) ?? workYear(date.literal) ?? workYear(date.raw);
}
