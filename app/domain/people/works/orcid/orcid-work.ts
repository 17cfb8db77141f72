import { joinNames } from "../files/csl-work.ts";
import { plainText } from "../plain-text.ts";
import type { FoundWork } from "../reconcile.ts";
import { MOST_CHARACTERS, WORK_TYPES, type WorkType } from "../work.ts";
import { normalDoi, webAddress, workYear } from "../work-keys.ts";
import type { OrcidGroup, OrcidWork } from "./wire.schema.ts";

const OTHER_NAMES: Record<string, WorkType> = {
	"book-review": "review",
	"magazine-article": "journal-article",
	"newspaper-article": "journal-article",
	"working-paper": "report",
	"research-technique": "other",
	"supervised-student-publication": "dissertation-thesis",
	"conference-presentation": "lecture-speech",
	"conference-output": "conference-paper",
	"conference-proceedings": "conference-paper",
	"edited-book": "book",
	"encyclopedia-entry": "book-chapter",
	"dictionary-entry": "book-chapter",
	"research-tool": "software",
	"physical-object": "other",
};

/** A group of ORCID's versions as one work, told by its preferred version and what is known of that in full; null without a title. */
export function orcidWork(group: OrcidGroup, full: ReadonlyMap<number, OrcidWork>): FoundWork | null {
	const [summary] = group["work-summary"];
	if (!summary) return null;
	const work = full.get(summary["put-code"]) ?? summary;
	const heading = [work.title?.title?.value, work.title?.subtitle?.value].filter(Boolean).join(": ");
	const title = plainText(heading, MOST_CHARACTERS.title);
	if (title === "") return null;
	return {
		title,
		abstract: plainText(work["short-description"] ?? "", MOST_CHARACTERS.abstract) || null,
		authors: authors(work),
		venue: plainText(work["journal-title"]?.value ?? "", MOST_CHARACTERS.venue) || null,
		year: workYear(work["publication-date"]?.year?.value),
		type: workType(work.type),
		doi: ownDoi(work) ?? ownDoi(summary) ?? ownDoi(group),
		url: webAddress(work.url?.value),
		putCodes: group["work-summary"].map((version) => String(version["put-code"])),
	};
}

/** The put-code of a group's preferred version. */
export function preferred(group: OrcidGroup): number | undefined {
	return group["work-summary"][0]?.["put-code"];
}

// A DOI that the work is part of (its book's, its issue's) is not the work's.
function ownDoi(thing: Pick<OrcidWork, "external-ids">): string | null {
	for (const id of thing["external-ids"]?.["external-id"] ?? []) {
		if (id["external-id-type"] !== "doi" || (id["external-id-relationship"] ?? "self") !== "self") continue;
		const doi = normalDoi(id["external-id-value"]);
		if (doi) return doi;
	}
	return null;
}

function authors(work: OrcidWork): string | null {
	const names = (work.contributors?.contributor ?? []).flatMap((person) => {
		const role = person["contributor-attributes"]?.["contributor-role"] ?? "author";
		const name = plainText(person["credit-name"]?.value ?? "", 100);
		return name !== "" && role === "author" ? [name] : [];
	});
	return joinNames(names);
}

function workType(name: string | null | undefined): WorkType | null {
	if (!name) return null;
	return WORK_TYPES.find((type) => type === name) ?? OTHER_NAMES[name] ?? "other";
}
