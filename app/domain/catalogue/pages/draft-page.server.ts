import { db } from "#app/platform/db/database.server.ts";
import type { EventCard } from "../cards.ts";
import type { DraftReference, EventDraft } from "../drafts/schema.ts";
import { fieldShares } from "../fields.ts";
import { closesAt } from "../time/deadlines.ts";
import { deadlineOverAt, eventOverAt, isMilestone, type PartialDates } from "../time/index.ts";
import type { EventPage } from "./event-page.server.ts";
import { readNames } from "./find-names.server.ts";

/** A draft as the page and the row that it would become. */
export type DraftPage = { page: EventPage; card: EventCard };

/** What would be shown of a draft if it were published at this instant (ISO). What is not known yet is left out. */
export async function readDraftPage(draft: EventDraft, now: string): Promise<DraftPage> {
	const names = await namesOf(draft);
	const topics = await db().topic.findMany({
		where: { slug: { in: draft.topics } },
		select: { slug: true, name: true, field: true },
	});
	const dates: PartialDates = {
		...draft.dates,
		precision: draft.dates.precision ?? "year",
		year: draft.dates.year ?? Number(now.slice(0, 4)),
	};
	const link = (kind: string, reference: DraftReference) =>
		"slug" in reference
			? { slug: reference.slug, name: names.get(`${kind} ${reference.slug}`) ?? reference.slug }
			: { slug: "", name: reference.newName };
	const deadlines = deadlinesOf(draft);
	const places = draft.places.map((place) => ({ ...place, country: place.country ?? "" }));
	const status = draft.status ?? "announced";
	const shares = fieldShares(topics.map(({ field }) => field));
	const series = draft.series && link("series", draft.series);
	const course = draft.course && link("course", draft.course);
	const parent = draft.parent
		? { slug: draft.parent, name: names.get(`event ${draft.parent}`) ?? draft.parent }
		: null;
	const page: EventPage = {
		...{ id: "draft", slug: "draft", name: draft.name, kind: draft.kind ?? "workshop" },
		...{ description: draft.description, notes: draft.notes, url: draft.url, level: draft.level },
		...{ language: draft.language, prerequisites: draft.prerequisites, funding: draft.funding },
		links: draft.links.flatMap(({ label, url }) => (url ? [{ label, url }] : [])),
		people: draft.people.map(({ name, affiliation, role }) => ({ name, affiliation, role })),
		programs: draft.programs.map((one) => link("program", one)),
		organizations: draft.organizations.map((one) => link("organization", one)),
		...{ ordinal: draft.ordinal, officiallyAffiliated: draft.officiallyAffiliated },
		fee: draft.cost.amount !== null || draft.cost.note !== null ? draft.cost : null,
		...{ mode: draft.mode, status, dates, overAt: written(eventOverAt(dates)), places },
		deadlines: deadlines.map((deadline) => ({ ...deadline, sequence: 0, changedAt: now })),
		series: series && { ...series, disambiguation: null, description: "", relevance: "core" },
		course: course && { ...course, description: "" },
		parent: parent && { ...parent, dates, kind: "conference", status: "announced", city: null },
		...{ previous: null, following: null, satellites: [], talks: [], topics, shares },
		sources: [],
		...{ sequence: 0, checkedOn: now.slice(0, 10), changedAt: now },
	};
	const closings = deadlines.filter(({ kind }) => !isMilestone(kind));
	const card: EventCard = {
		...{ kind: "event", dates, places, mode: draft.mode, status, series, course, parent, shares },
		deadlines: closings,
	};
	return { page, card };
}

function deadlinesOf(draft: EventDraft) {
	return draft.deadlines
		.flatMap(({ mayFollowEvent: _, ...one }, at) => {
			if (one.kind === null || one.closesOn === null) return [];
			const deadline = { ...one, kind: one.kind, label: one.label ?? "", closesOn: one.closesOn, moves: [] };
			const closes = closesAt(deadline);
			const times = { closesAt: closes && written(closes), overAt: written(deadlineOverAt(deadline)) };
			return [{ ...deadline, id: `draft-${at}`, ...times }];
		})
		.sort((one, other) => (one.overAt < other.overAt ? -1 : 1));
}

/** An instant as the database writes it. */
function written(instant: string): string {
	return new Date(instant).toISOString();
}

async function namesOf(draft: EventDraft): Promise<Map<string, string>> {
	const slugs = (
		kind: "series" | "course" | "program" | "organization",
		references: (DraftReference | null)[],
	) => references.flatMap((one) => (one && "slug" in one ? [{ kind, slug: one.slug }] : []));
	const found = await readNames([
		...slugs("series", [draft.series]),
		...slugs("course", [draft.course]),
		...slugs("program", draft.programs),
		...slugs("organization", draft.organizations),
		...(draft.parent ? [{ kind: "event" as const, slug: draft.parent }] : []),
	]);
	return new Map(found.map(({ kind, slug, name }) => [`${kind} ${slug}`, name]));
}
