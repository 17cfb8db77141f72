import type { EventPage } from "#app/domain/catalogue/index.server.ts";
import {
	EVENT_KIND_LABELS,
	FUNDING_LABELS,
	formatDates,
	formatRange,
	MODE_LABELS,
	PLACE_ROLE_LABELS,
	ROLE_LABELS,
	STATUS_LABELS,
	timeState,
} from "#app/domain/catalogue/index.ts";
import { deadlineLine } from "./deadline-row.ts";
import { relatedRow } from "./event-row.ts";
import type { Fact } from "./fact-list.tsx";
import { recordPath } from "./paths.ts";
import { placeLine } from "./places.ts";
import { checkedText, sourceItems } from "./sources.ts";
import { talkLine } from "./talk-line.ts";
import { topicLinks } from "./topic-links.ts";

export type EventPageModel = ReturnType<typeof eventPageModel>;

/** An event's page in the reader's words. `now` is an ISO instant; `timeZone` the reader's where the address names it. */
export function eventPageModel(event: EventPage, now: string, timeZone: string | null) {
	const link = (
		kind: "series" | "course" | "program" | "organization" | "event",
		to: { slug: string; name: string },
	) => ({
		label: to.name,
		href: recordPath(kind, to.slug),
	});
	const kind = EVENT_KIND_LABELS[event.kind as keyof typeof EVENT_KIND_LABELS];
	const past = Date.parse(event.overAt) <= Date.parse(now);
	return {
		name: event.name,
		path: recordPath("event", event.slug),
		url: event.url,
		kind: event.ordinal ? `${ordinalWord(event.ordinal)} ${kind.toLowerCase()}` : kind,
		parent: event.parent && {
			...link("event", event.parent),
			unofficial: event.officiallyAffiliated === false,
		},
		lede: event.description ?? event.series?.description ?? event.course?.description,
		shares: event.shares ?? undefined,
		when: formatDates(event.dates),
		status:
			event.status === "announced" || event.status === "confirmed"
				? null
				: STATUS_LABELS[event.status].toLowerCase(),
		state: past
			? ("past" as const)
			: timeState(event.dates, now) === "now"
				? ("now" as const)
				: ("upcoming" as const),
		crumbs: [
			{ label: "Events", href: "/events" },
			...(event.series ? [link("series", event.series)] : []),
			...(event.course ? [link("course", event.course)] : []),
			{ label: event.name },
		],
		deadlines: event.deadlines.map((deadline) => deadlineLine(deadline, now, timeZone)),
		satellites: event.satellites.map((satellite) => relatedRow(satellite, now)),
		neighbours: [
			...(event.previous ? [relatedRow(event.previous, now, "before")] : []),
			...(event.following ? [relatedRow(event.following, now, "after")] : []),
		],
		neighboursTitle: event.series ? "In the series" : "Cohorts",
		talks: event.talks.map(talkLine),
		notes: event.notes,
		prerequisites: event.prerequisites,
		people: peopleByRole(event.people),
		funding: event.funding.map(({ kind, note, url }) => ({
			what: FUNDING_LABELS[kind as keyof typeof FUNDING_LABELS] ?? "Support",
			note,
			url,
		})),
		links: event.links.map(({ label, url }) => ({ label: label ?? url.replace(/^https?:\/\//, ""), url })),
		place: event.places[0] ? placeLine(event.places[0]) : null,
		facts: [
			{ term: "When", text: formatDates(event.dates) },
			{
				term: event.places.length > 1 ? "Places" : "Place",
				lines: event.places.map((place) => siteLine(place, event.places.length > 1)),
			},
			{ term: "How", text: event.mode && MODE_LABELS[event.mode] },
			{ term: "Kind", text: kind },
			{ term: "Series", links: event.series ? [link("series", event.series)] : [] },
			{ term: "Course", links: event.course ? [link("course", event.course)] : [] },
			{
				term: "Run by",
				links: event.organizations.map((organization) => link("organization", organization)),
			},
			{ term: "Program", links: event.programs.map((program) => link("program", program)) },
			{ term: "Level", text: event.level },
			{ term: "Language", text: event.language && languageText(event.language) },
			{ term: "Fee", text: event.fee && feeText(event.fee) },
			{ term: "Time zone", text: event.dates.timeZone },
			{ term: "Not to be confused", text: event.series?.disambiguation },
		] satisfies Fact[] as Fact[],
		topics: topicLinks(event.topics),
		sources: sourceItems(event.sources),
		checked: checkedText(event.checkedOn),
	};
}

function siteLine(place: EventPage["places"][number], several: boolean): string {
	const role = PLACE_ROLE_LABELS[place.role as keyof typeof PLACE_ROLE_LABELS];
	const where = place.city || place.venue ? placeLine(place) : `town not stated, ${placeLine(place)}`;
	const when = place.startDate && `, ${formatRange(place.startDate, place.endDate ?? place.startDate)}`;
	return `${several ? `${role}: ` : ""}${where}${when ?? ""}`;
}

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

function languageText(code: string): string {
	return /^[a-z]{2,3}$/.test(code) ? (languageNames.of(code) ?? code) : code;
}

/** People by what they do there, in the order in which the roles first appear. */
function peopleByRole(people: EventPage["people"]): { role: string; lines: string[] }[] {
	const roles = [...new Set(people.map(({ role }) => role))];
	return roles.map((role) => {
		const lines = people
			.filter((person) => person.role === role)
			.map(({ name, affiliation }) => (affiliation ? `${name}, ${affiliation}` : name));
		const word = ROLE_LABELS[role as keyof typeof ROLE_LABELS] ?? role;
		return { role: lines.length > 1 ? `${word}s` : word, lines };
	});
}

function feeText(fee: NonNullable<EventPage["fee"]>): string {
	if (fee.amount === 0) return fee.note ? `free (${fee.note})` : "free";
	const amount =
		fee.amount === null ? null : `${fee.amount.toLocaleString("en-GB")} ${fee.currency ?? ""}`.trim();
	return [amount, fee.note].filter(Boolean).join(", ");
}

/** "1st", "2nd", "23rd", "112th". */
export function ordinalWord(n: number): string {
	const teen = n % 100 > 10 && n % 100 < 14;
	return `${n}${teen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
}
