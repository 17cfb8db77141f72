import { db } from "#app/platform/db/database.server.ts";
import type { RecordLink } from "../cards.ts";
import type { FieldShares } from "../fields.ts";
import { isoDay } from "../listing/row.ts";
import type { ListItem } from "../lists/list-records.server.ts";
import type { TopicLine } from "./event-page.server.ts";
import { type Moved, whereDidItGo } from "./find-record.server.ts";
import { inOrder, named, readItems, readShares, readSome, type Some } from "./related.server.ts";
import { readSources, type SourceView } from "./sources.server.ts";

export type OrganizationPage = {
	id: string;
	slug: string;
	name: string;
	aliases: string[];
	kind: string;
	description: string;
	url: string | null;
	rorId: string | null;
	city: string | null;
	country: string | null;
	foundedYear: number | null;
	parent: RecordLink | null;
	parts: ListItem<"organization">[];
	/** Those to come of the series and courses that it runs. */
	events: Some<"event">;
	programs: Some<"program">;
	series: Some<"series">;
	courses: Some<"course">;
	/** Talks that it hosts, newest first. */
	talks: Some<"talk">;
	/** People whom sources of talks place here, by name, with the talks they are named in. */
	people: { name: string; talks: RecordLink[] }[];
	topics: TopicLine[];
	shares: FieldShares | null;
	sources: SourceView[];
	/** ISO date, ISO instant. */
	checkedOn: string;
	changedAt: string;
};

const MOST = 20;
const MOST_APPEARANCES = 200;

/** All that an organization's page shows at `now` (ISO instant); where the slug is an old one, where it moved. Throws AppError("not_found"). */
export async function readOrganizationPage(slug: string, now: string): Promise<OrganizationPage | Moved> {
	const organization = await db().organization.findUnique({
		where: { slug },
		include: { parent: named, parts: { select: { id: true } }, topics: inOrder },
	});
	if (!organization) return whereDidItGo("organization", slug);
	const here = { organization: [organization.slug] };
	const options = { now, limit: MOST };
	const [parts, events, programs, series, courses, talks, people, shares, sources] = await Promise.all([
		readItems(
			"organization",
			organization.parts.map((part) => part.id),
		),
		readSome("event", { ...here, when: "upcoming", sort: "date" }, options),
		readSome("program", here, options),
		readSome("series", here, options),
		readSome("course", here, options),
		readSome("talk", here, options),
		readPeople([organization.name, ...organization.aliases]),
		readShares("organization", organization.id),
		readSources("organization", organization.id),
	]);
	return {
		id: organization.id,
		slug: organization.slug,
		name: organization.name,
		aliases: organization.aliases,
		kind: organization.kind,
		description: organization.description,
		url: organization.url,
		rorId: organization.rorId,
		city: organization.city,
		country: organization.country,
		foundedYear: organization.foundedYear,
		parent: organization.parent,
		parts,
		events,
		programs,
		series,
		courses,
		talks,
		people,
		topics: organization.topics.map((row) => row.topic),
		shares,
		sources,
		checkedOn: isoDay(organization.checkedOn),
		changedAt: organization.changedAt.toISOString(),
	};
}

/** Sources write affiliations as they like ("McGill University, Mila"): one of the parts must be one of the names. */
export function namesOneOf(affiliation: string, names: readonly string[]): boolean {
	const parts = affiliation.split(/[,;/]|\band\b/).map((part) => part.trim().toLowerCase());
	return names.some((name) => {
		const whole = name.toLowerCase();
		return parts.includes(whole) || affiliation.trim().toLowerCase() === whole;
	});
}

async function readPeople(names: readonly string[]): Promise<OrganizationPage["people"]> {
	const rows = await db().appearance.findMany({
		where: {
			talkId: { not: null },
			OR: names.map((name) => ({ affiliation: { contains: name, mode: "insensitive" } as const })),
		},
		select: { name: true, affiliation: true, talk: { select: { slug: true, title: true } } },
		orderBy: [{ name: "asc" }, { talk: { date: { sort: "desc", nulls: "last" } } }],
		take: MOST_APPEARANCES,
	});
	const here = rows.filter((row) => row.affiliation && namesOneOf(row.affiliation, names));
	return [...Map.groupBy(here, (row) => row.name)].map(([name, group]) => ({
		name,
		talks: group.flatMap(({ talk }) => (talk ? [{ slug: talk.slug, name: talk.title }] : [])),
	}));
}
