import {
	countryName,
	type DraftDates,
	type DraftDeadline,
	type DraftField,
	type DraftPerson,
	type DraftPlace,
	EVENT_KIND_LABELS,
	FUNDING_LABELS,
	formatDates,
	formatDeadline,
	kindLabel,
	MODE_LABELS,
	PLACE_ROLE_LABELS,
	ROLE_LABELS,
	STATUS_LABELS,
} from "#app/domain/catalogue/index.ts";
import { placeLine } from "../places.ts";

/** What readers call the fields of an event. */
export const FIELD_WORDS: Record<DraftField, string> = {
	name: "Name",
	kind: "Kind",
	description: "Description",
	notes: "Notes",
	url: "Page",
	language: "Language",
	level: "Level",
	mode: "How one takes part",
	status: "Status",
	ordinal: "Edition",
	officiallyAffiliated: "Official part",
	prerequisites: "What to bring along",
	dates: "Dates",
	places: "Places",
	parent: "Held with",
	series: "Series",
	course: "Course",
	programs: "Programs",
	organizations: "Organizations",
	people: "People",
	topics: "Topics",
	deadlines: "Deadlines",
	cost: "Cost",
	funding: "Funding",
	links: "Links",
	sourceUrl: "Source",
};

type Names = ReadonlyMap<string, string>;

/** The value of a field in plain words, line by line; nothing where it says nothing. `names`: of records and topics, by slug. */
export function fieldWords(field: string, value: unknown, names: Names): string[] {
	if (value === null || value === undefined) return [];
	const say = WORDS[field as DraftField];
	return say ? say(value as never, names).filter((line) => line !== "") : [String(value)];
}

const label = (labels: Record<string, string>) => (value: string) => [labels[value] ?? value];
const texts = (value: unknown) => String(value).split("\n");
const named = (names: Names, value: unknown): string => {
	if (typeof value === "string") return names.get(value) ?? value;
	const reference = value as { slug?: string; newName?: string };
	return reference.newName ?? names.get(reference.slug ?? "") ?? reference.slug ?? "";
};
const one = (value: unknown, names: Names) => [named(names, value)];
const several = (values: unknown[], names: Names) => values.map((value) => named(names, value));

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

const WORDS: Partial<Record<DraftField, (value: never, names: Names) => string[]>> = {
	kind: label(EVENT_KIND_LABELS),
	mode: label(MODE_LABELS),
	status: label(STATUS_LABELS),
	language: (code: string) => [/^[a-z]{2,3}$/.test(code) ? (languageNames.of(code) ?? code) : code],
	description: texts,
	notes: texts,
	prerequisites: texts,
	officiallyAffiliated: (value: boolean) => [value ? "yes" : "no"],
	parent: one,
	series: one,
	course: one,
	programs: several,
	organizations: several,
	topics: several,
	dates: (dates: DraftDates) => {
		if (dates.precision === null || dates.year === null) return [dates.note ?? ""];
		const zone = dates.timeZone ? ` (${dates.timeZone})` : "";
		return [`${formatDates({ ...dates, precision: dates.precision, year: dates.year })}${zone}`];
	},
	places: (places: DraftPlace[]) =>
		places.map(({ country, role, ...place }) => {
			const where = country
				? placeLine({ ...place, role, country })
				: [place.venue, place.city].filter(Boolean).join(", ");
			return role === "main" ? where : `${PLACE_ROLE_LABELS[role]}: ${where || countryName(country ?? "")}`;
		}),
	people: (people: DraftPerson[]) =>
		people.map(({ name, affiliation, role }) =>
			[`${name} (${ROLE_LABELS[role].toLowerCase()})`, affiliation].filter(Boolean).join(", "),
		),
	deadlines: (deadlines: DraftDeadline[]) =>
		deadlines.map((deadline) => {
			const what = deadline.label ?? (deadline.kind ? kindLabel(deadline.kind) : "Deadline");
			if (!deadline.closesOn) return what;
			return `${what}: ${formatDeadline({ ...deadline, closesOn: deadline.closesOn, moves: [] })}`;
		}),
	cost: (cost: { amount: number | null; currency: string | null; note: string | null; free: boolean }) => [
		cost.free
			? ["free", cost.note].filter(Boolean).join(", ")
			: [cost.amount === null ? "" : `${cost.amount} ${cost.currency ?? ""}`.trim(), cost.note]
					.filter(Boolean)
					.join(", "),
	],
	funding: (all: { kind: keyof typeof FUNDING_LABELS; note: string | null; url: string | null }[]) =>
		all.map(({ kind, note, url }) => [FUNDING_LABELS[kind], note, url].filter(Boolean).join(", ")),
	links: (all: { label: string | null; url: string | null }[]) =>
		all.map((link) => [link.label, link.url].filter(Boolean).join(": ")),
};
