import type { Transaction } from "#app/platform/db/database.server.ts";
import {
	COURSE_KIND_LABELS,
	ORGANIZATION_KIND_LABELS,
	PROGRAM_KIND_LABELS,
	SERIES_KIND_LABELS,
} from "../labels.ts";
import { countryName, regionOf } from "../regions.ts";
import { sortDate } from "../time/index.ts";
import { eventDates, isFree, levels } from "./event-listing.server.ts";
import { type ListingRow, NO_FACETS, UNDATED, withIds, words } from "./row.ts";
import type { Vocabulary } from "./vocabulary.server.ts";

const RELEVANCE = { core: 0, context: 1, peripheral: 2 } as const;

/** The listings of these organizations (no ids given: all). */
export async function listOrganizations(
	tx: Transaction,
	vocabulary: Vocabulary,
	ids?: readonly string[],
): Promise<ListingRow[]> {
	const rows = await tx.organization.findMany({
		where: withIds(ids),
		include: { topics: true, parent: true, programs: { include: { program: true } } },
	});
	return rows.map((row) => {
		const facets = vocabulary.facets(row.topics.map((t) => t.topicId));
		const country = row.country;
		const place = [row.city, country && countryName(country)].filter(Boolean).join(", ") || null;
		return {
			...NO_FACETS,
			...UNDATED,
			recordKind: "organization",
			recordId: row.id,
			slug: row.slug,
			title: row.name,
			summary: row.description,
			body: row.description,
			a: words(row.name, row.aliases),
			b: words(ORGANIZATION_KIND_LABELS[row.kind], place, row.parent?.name, row.parent?.aliases),
			c: words(
				row.description,
				row.programs.map((p) => p.program.name),
				facets.names,
			),
			d: facets.synonyms,
			card: {
				kind: "organization",
				aliases: row.aliases,
				place,
				parent: row.parent && { slug: row.parent.slug, name: row.parent.name },
				shares: facets.shares,
			},
			subkind: row.kind,
			fields: facets.fields,
			topics: facets.topics,
			countries: country ? [country] : [],
			regions: country ? [regionOf(country) ?? []].flat() : [],
			organizations: row.parent ? [row.slug, row.parent.slug] : [row.slug],
			changedAt: row.changedAt.toISOString(),
		};
	});
}

/** The listings of these programs (no ids given: all), found under their people too. */
export async function listPrograms(
	tx: Transaction,
	vocabulary: Vocabulary,
	ids?: readonly string[],
): Promise<ListingRow[]> {
	const rows = await tx.program.findMany({
		where: withIds(ids),
		include: {
			topics: true,
			people: true,
			organizations: { include: { organization: true }, orderBy: { position: "asc" } },
		},
	});
	return rows.map((row) => {
		const facets = vocabulary.facets(row.topics.map((t) => t.topicId));
		const organizations = row.organizations.map((o) => o.organization);
		const countries = [...new Set(organizations.flatMap((o) => o.country ?? []))];
		return {
			...NO_FACETS,
			...UNDATED,
			recordKind: "program",
			recordId: row.id,
			slug: row.slug,
			title: row.name,
			summary: row.description,
			body: words(row.description, row.funding),
			a: words(row.name, row.aliases),
			b: words(
				PROGRAM_KIND_LABELS[row.kind],
				organizations.flatMap((o) => [o.name, ...o.aliases]),
			),
			c: words(
				row.description,
				row.people.map((p) => p.name),
				facets.names,
			),
			d: facets.synonyms,
			card: {
				kind: "program",
				organizations: organizations.map((o) => ({ slug: o.slug, name: o.name })),
				startedYear: row.startedYear,
				recurrence: row.recurrence,
				shares: facets.shares,
			},
			subkind: row.kind,
			fields: facets.fields,
			topics: facets.topics,
			countries,
			regions: [...new Set(countries.flatMap((c) => regionOf(c) ?? []))],
			organizations: organizations.map((o) => o.slug),
			programs: [row.slug],
			changedAt: row.changedAt.toISOString(),
		};
	});
}

/** The listings of these series (no ids given: all); `relevance` is what puts core series first. */
export async function listSeries(
	tx: Transaction,
	vocabulary: Vocabulary,
	ids?: readonly string[],
): Promise<ListingRow[]> {
	const rows = await tx.series.findMany({
		where: withIds(ids),
		include: {
			topics: true,
			parent: true,
			organizers: { include: { organization: true }, orderBy: { position: "asc" } },
		},
	});
	return rows.map((row) => {
		const facets = vocabulary.facets(row.topics.map((t) => t.topicId));
		const organizers = row.organizers.map((o) => o.organization);
		return {
			...NO_FACETS,
			...UNDATED,
			recordKind: "series",
			recordId: row.id,
			slug: row.slug,
			title: row.name,
			summary: row.description,
			body: words(row.description, row.disambiguation),
			a: words(row.name, row.aliases),
			b: words(
				SERIES_KIND_LABELS[row.kind],
				row.parent?.name,
				row.parent?.aliases,
				organizers.map((o) => o.name),
			),
			c: words(row.description, facets.names),
			d: words(facets.synonyms, row.disambiguation),
			card: {
				kind: "series",
				aliases: row.aliases,
				recurrence: row.recurrence,
				firstYear: row.firstYear,
				relevance: row.relevance,
				parent: row.parent && { slug: row.parent.slug, name: row.parent.name },
				shares: facets.shares,
			},
			subkind: row.kind,
			relevance: RELEVANCE[row.relevance],
			fields: facets.fields,
			topics: facets.topics,
			organizations: organizers.map((o) => o.slug),
			series: row.parent ? [row.slug, row.parent.slug] : [row.slug],
			changedAt: row.changedAt.toISOString(),
		};
	});
}

/** The listings of these courses (no ids given: all), found under their curriculum too. */
export async function listCourses(
	tx: Transaction,
	vocabulary: Vocabulary,
	ids?: readonly string[],
): Promise<ListingRow[]> {
	const rows = await tx.course.findMany({
		where: withIds(ids),
		include: {
			topics: true,
			cohorts: { where: { withdrawnAt: null } },
			curriculum: { include: { units: true } },
			organizations: { include: { organization: true }, orderBy: { position: "asc" } },
			programs: { include: { program: true } },
		},
	});
	return rows.map((row) => {
		const facets = vocabulary.facets(row.topics.map((t) => t.topicId));
		const organizations = row.organizations.map((o) => o.organization);
		const cohorts = row.cohorts.map((cohort) => ({
			slug: cohort.slug,
			name: cohort.name,
			dates: eventDates(cohort),
		}));
		cohorts.sort((one, other) => sortDate(one.dates).localeCompare(sortDate(other.dates)));
		const latest = cohorts.at(-1) ?? null;
		const online = /online/i.test(row.format ?? row.kind);
		const region = row.usualCountry ? regionOf(row.usualCountry) : null;
		const place = row.usualCity
			? [row.usualCity, row.usualCountry && countryName(row.usualCountry)].filter(Boolean).join(", ")
			: null;
		return {
			...NO_FACETS,
			recordKind: "course",
			recordId: row.id,
			slug: row.slug,
			title: row.name,
			summary: row.description,
			body: words(row.description, row.disambiguation, row.prerequisites),
			a: words(row.name, row.aliases),
			b: words(
				COURSE_KIND_LABELS[row.kind],
				place,
				organizations.flatMap((o) => [o.name, ...o.aliases]),
				row.format,
			),
			c: words(
				row.description,
				row.curriculum.flatMap((day) => [day.title, ...day.units.flatMap((unit) => unit.title ?? [])]),
				facets.names,
			),
			d: words(facets.synonyms, row.disambiguation),
			card: {
				kind: "course",
				level: row.level,
				duration: row.duration,
				format: row.format,
				recurrence: row.recurrence,
				place,
				cost: row.cost,
				organizations: organizations.map((o) => ({ slug: o.slug, name: o.name })),
				shares: facets.shares,
				latestCohort: latest,
			},
			subkind: row.kind,
			fields: facets.fields,
			topics: facets.topics,
			mode: online
				? /hybrid/i.test(row.format ?? "")
					? "hybrid"
					: "online"
				: /hybrid/i.test(row.format ?? "")
					? "hybrid"
					: place
						? "in-person"
						: null,
			countries: row.usualCountry ? [row.usualCountry] : [],
			regions: [...(region ? [region] : []), ...(online ? ["online"] : [])],
			level: levels(row.level),
			free: isFree(null, row.cost),
			organizations: organizations.map((o) => o.slug),
			programs: row.programs.map((p) => p.program.slug),
			sortDate: latest ? sortDate(latest.dates) : "1970-01-01",
			overAt: UNDATED.overAt,
			changedAt: row.changedAt.toISOString(),
		};
	});
}
