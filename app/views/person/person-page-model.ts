import { countryName } from "#app/domain/catalogue/index.ts";
import type { ProfileView, WorkLine } from "#app/domain/people/index.server.ts";
import {
	CAREER_STAGE_LABELS,
	EXCHANGE_KIND_LABELS,
	type ExchangeLine,
	languageName,
} from "#app/domain/people/index.ts";
import type { Fact } from "../fact-list.tsx";
import { recordPath } from "../paths.ts";
import { topicLinks } from "../topic-links.ts";
import { weekModel } from "./week-hours-model.ts";

export type PersonPageModel = ReturnType<typeof personPageModel>;

/** A person's page in the reader's words: only what `person` holds for them. `now` is an ISO instant. */
export function personPageModel(
	person: ProfileView,
	{ readerZone, now }: { readerZone: string | null; now: string },
) {
	const path = `/people/${person.handle}`;
	const email = person.email === null ? null : splitAddress(person.email);
	return {
		path,
		name: person.name || person.handle,
		picture: `${path}/picture`,
		kicker: person.stage && person.stage !== "other" ? CAREER_STAGE_LABELS[person.stage] : "Researcher",
		sample: person.sample,
		shares: person.shares ?? undefined,
		place: {
			affiliation: person.affiliation,
			href: person.organization ? recordPath("organization", person.organization.slug) : null,
			rest: [person.lab, person.country && countryName(person.country)].filter(Boolean).join(", "),
		},
		about: person.about.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ""),
		topics: topicLinks(person.topics),
		methods: person.methods,
		offers: exchangeLines(person.offers),
		needs: exchangeLines(person.needs),
		facts: [
			{ term: "Languages", text: person.languages.map(languageName).join(", ") },
			{
				term: "ROR",
				links: person.rorId ? [{ label: person.rorId, href: `https://ror.org/${person.rorId}` }] : [],
			},
		] satisfies Fact[],
		orcid: person.orcid && {
			id: person.orcid.id,
			href: `https://orcid.org/${person.orcid.id}`,
			verified: person.orcid.verified,
		},
		links: person.links.map((href) => ({ href, label: shortAddress(href) })),
		email: email && { ...email, open: person.reader !== "stranger" },
		week: person.hours && weekModel(person.hours, readerZone, now),
		readerZone,
		works: person.works && {
			years: worksByYear(person.works.items),
			count: person.works.items.length,
			more: person.works.more,
		},
		introductions: person.introductionsPaused ? "Takes no introductions at present" : null,
		reader: person.reader,
		note: noteFor(person),
	};
}

/** What only its owner is told about the page. */
function noteFor({ reader, visibility }: ProfileView): string | null {
	if (reader !== "self") return null;
	if (visibility === "hidden") return "Only you see this page. For everybody else there is none.";
	return visibility === "members"
		? "Members see this page; strangers and search engines don't. You see all of it, they see what you opened."
		: "Everybody sees this page. You see all of it, they see what you opened.";
}

function exchangeLines(lines: readonly ExchangeLine[]) {
	return lines.map(({ kind, text }) => ({ kind: EXCHANGE_KIND_LABELS[kind], text }));
}

/** Nothing that reads the page for addresses finds one whole. */
function splitAddress(email: string): { user: string; host: string } {
	const at = email.lastIndexOf("@");
	return { user: email.slice(0, at), host: email.slice(at + 1) };
}

/** "example.org/people/ada" of an address, as far as it is short. */
function shortAddress(href: string): string {
	const short = href.replace(/^https:\/\/(www\.)?/i, "").replace(/\/$/, "");
	return short.length > 48 ? `${short.slice(0, 47)}…` : short;
}

function worksByYear(works: readonly WorkLine[]) {
	return [...Map.groupBy(works, (work) => work.year)].map(([year, group]) => ({
		year: year === null ? "Year not known" : String(year),
		works: group.map((work) => ({
			id: work.id,
			title: work.title,
			href: work.doi ? `https://doi.org/${encodeURI(work.doi)}` : webAddress(work.url),
			authors: work.authors,
			venue: work.venue,
		})),
	}));
}

function webAddress(url: string | null): string | null {
	return url && /^https?:\/\//i.test(url) ? url : null;
}
