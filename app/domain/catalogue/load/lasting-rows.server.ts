import type { CatalogueFiles } from "./files.schema.ts";
import { catalogueId } from "./ids.server.ts";
import {
	addAppearances,
	addDeadlines,
	addSources,
	addTopics,
	checkedOn,
	type LoadContext,
} from "./shared-rows.server.ts";

/** Adds the rows of every organization with its topics and sources. */
export function addOrganizations(context: LoadContext, files: CatalogueFiles): void {
	for (const entry of files.organizations) {
		const id = catalogueId("organization", entry.slug);
		context.rows.add("Organization", {
			id,
			slug: entry.slug,
			name: entry.name,
			aliases: entry.aliases,
			kind: entry.kind,
			rorId: entry.ror ?? null,
			description: entry.description,
			url: entry.url,
			city: entry.city,
			country: entry.country,
			foundedYear: entry.founded_year,
			parentId: entry.parent ? catalogueId("organization", entry.parent) : null,
			checkedOn: checkedOn(entry.sources, context.asOf),
		});
		addTopics(context, "OrganizationTopic", { organizationId: id }, entry.topics);
		addSources(context, "organization", id, entry.sources);
	}
}

/** Adds the rows of every program with its organizations, people, intake, topics and sources. */
export function addPrograms(context: LoadContext, files: CatalogueFiles): void {
	for (const entry of files.programs) {
		const id = catalogueId("program", entry.slug);
		context.rows.add("Program", {
			id,
			slug: entry.slug,
			name: entry.name,
			aliases: entry.aliases,
			kind: entry.kind,
			description: entry.description,
			url: entry.url,
			startedYear: entry.started_year,
			recurrence: entry.recurrence,
			funding: entry.funding,
			checkedOn: checkedOn(entry.sources, context.asOf),
		});
		entry.organizations.forEach((organization, position) => {
			context.rows.add("ProgramOrganization", {
				programId: id,
				organizationId: catalogueId("organization", organization),
				position,
			});
		});
		addAppearances(context, { programId: id }, entry.people);
		// Past intakes are facts: the page says from them when applications usually close.
		const intakes = (entry.intake?.examples ?? []).map((example) => ({
			kind: "application" as const,
			label: `Applications for entry in ${example.entry}`,
			opens: example.opens,
			date: example.closes,
			time: null,
			timezone: null,
			timezone_label: null,
			due_at_utc: null,
			due_at_basis: null,
			history: [],
			note: null,
		}));
		addDeadlines(context, "program", id, intakes);
		addTopics(context, "ProgramTopic", { programId: id }, entry.topics);
		addSources(context, "program", id, entry.sources);
	}
}

/** Adds the rows of every series with its organizers, topics and sources. */
export function addSeries(context: LoadContext, files: CatalogueFiles): void {
	for (const entry of files.series) {
		const id = catalogueId("series", entry.slug);
		context.rows.add("Series", {
			id,
			slug: entry.slug,
			name: entry.name,
			aliases: entry.aliases,
			kind: entry.kind,
			relevance: entry.relevance,
			description: entry.description,
			disambiguation: entry.disambiguation,
			url: entry.url,
			recurrence: entry.recurrence === "none" || entry.recurrence === "unknown" ? null : entry.recurrence,
			firstYear: entry.first_year,
			parentId: entry.parent_series ? catalogueId("series", entry.parent_series) : null,
			checkedOn: checkedOn(entry.sources, context.asOf),
		});
		entry.organizers.forEach((organization, position) => {
			context.rows.add("SeriesOrganizer", {
				seriesId: id,
				organizationId: catalogueId("organization", organization),
				position,
			});
		});
		addTopics(context, "SeriesTopic", { seriesId: id }, entry.topics);
		addSources(context, "series", id, entry.sources);
	}
}

/** Adds the rows of every course with its curriculum, organizations, programs, topics and sources. */
export function addCourses(context: LoadContext, files: CatalogueFiles): void {
	for (const entry of files.courses) {
		const id = catalogueId("course", entry.slug);
		context.rows.add("Course", {
			id,
			slug: entry.slug,
			name: entry.name,
			aliases: entry.aliases,
			kind: entry.kind,
			description: entry.description,
			disambiguation: entry.disambiguation,
			url: entry.url,
			format: entry.format,
			duration: entry.duration,
			level: entry.level,
			prerequisites: entry.prerequisites,
			recurrence: entry.recurrence === "unknown" ? null : entry.recurrence,
			firstYear: entry.first_year,
			cost: entry.cost,
			materialsLicense: entry.materials_license,
			usualVenue: entry.usual_location?.venue ?? null,
			usualCity: entry.usual_location?.city ?? null,
			usualRegion: entry.usual_location?.region ?? null,
			usualCountry: entry.usual_location?.country ?? null,
			checkedOn: checkedOn(entry.sources, context.asOf),
		});
		for (const day of entry.curriculum) {
			const dayId = catalogueId("curriculum", id, day.week, day.day);
			context.rows.add("CurriculumDay", {
				id: dayId,
				courseId: id,
				week: day.week,
				day: day.day,
				title: day.title,
				note: day.note ?? null,
				playlist: day.playlist ?? null,
			});
			for (const unit of day.units) {
				context.rows.add("CurriculumUnit", {
					id: catalogueId("unit", dayId, unit.n),
					dayId,
					number: unit.n,
					title: unit.title,
				});
			}
		}
		entry.organizations.forEach((organization, position) => {
			context.rows.add("CourseOrganization", {
				courseId: id,
				organizationId: catalogueId("organization", organization),
				position,
			});
		});
		entry.programs.forEach((program, position) => {
			context.rows.add("CourseProgram", {
				courseId: id,
				programId: catalogueId("program", program),
				position,
			});
		});
		addTopics(context, "CourseTopic", { courseId: id }, entry.topics);
		addSources(context, "course", id, entry.sources);
	}
}
