import type { CatalogueFiles } from "./files.schema.ts";
import { catalogueId } from "./ids.server.ts";
import { addDeadlines, addSources, addTopics, checkedOn, type LoadContext } from "./shared-rows.server.ts";

type Edition = CatalogueFiles["editions"][number];
type CourseSession = CatalogueFiles["course_sessions"][number];

/** Rows for editions of series: an edition of a conference is a conference, of a symposium a symposium. */
export function addEditions(context: LoadContext, files: CatalogueFiles): void {
	const seriesKinds = new Map(files.series.map((s) => [s.slug, s.kind]));
	for (const edition of files.editions) {
		const id = addDatedEvent(context, edition, {
			kind: edition.kind === "edition" ? kindOfEdition(seriesKinds.get(edition.series)) : edition.kind,
			description: edition.description,
			ordinal: edition.ordinal,
			officiallyAffiliated: edition.officially_affiliated,
			seriesId: catalogueId("series", edition.series),
			courseId: null,
			parentId: edition.parent_edition ? catalogueId("event", edition.parent_edition) : null,
			level: null,
			feeAmount: null,
			feeCurrency: null,
			feeNote: null,
		});
		addTopics(context, "EventTopic", { eventId: id }, edition.topics);
	}
}

/** Rows for the dated cohorts of courses; a cohort has its course's level. */
export function addCohorts(context: LoadContext, files: CatalogueFiles): void {
	const levels = new Map(files.courses.map((c) => [c.slug, c.level]));
	for (const session of files.course_sessions) {
		addDatedEvent(context, session, {
			kind: "cohort",
			description: null,
			ordinal: null,
			officiallyAffiliated: null,
			seriesId: null,
			courseId: catalogueId("course", session.course),
			parentId: null,
			level: levels.get(session.course) ?? null,
			feeAmount: session.fee?.amount ?? null,
			feeCurrency: session.fee?.currency ?? null,
			feeNote: session.fee?.note ?? null,
		});
	}
}

function addDatedEvent(
	context: LoadContext,
	entry: Edition | CourseSession,
	own: Record<string, unknown>,
): string {
	const id = catalogueId("event", entry.slug);
	const status = entry.status;
	context.rows.add("Event", {
		id,
		slug: entry.slug,
		name: entry.name,
		year: entry.year,
		mode: entry.mode,
		status: status === null || status === "past" || status === "unknown" ? "announced" : status,
		startDate: entry.start,
		endDate: entry.end,
		startTime: null,
		endTime: null,
		// A source that gives days only for a part (COSYNE 2025: its workshops) leaves the whole known to the year.
		datePrecision: entry.date_precision === "day" && !entry.start ? "year" : entry.date_precision,
		dateNote: entry.date_note,
		timeZone: entry.timezone,
		url: entry.url,
		notes: entry.notes,
		language: null,
		checkedOn: checkedOn(entry.sources, context.asOf),
		...own,
	});
	entry.locations.forEach((place, position) => {
		context.rows.add("EventPlace", {
			id: catalogueId("place", id, position),
			eventId: id,
			position,
			role: place.role,
			venue: place.venue,
			city: place.city,
			region: place.region,
			country: place.country,
			startDate: place.start,
			endDate: place.end,
		});
	});
	addDeadlines(context, "event", id, entry.deadlines);
	addSources(context, "event", id, entry.sources);
	return id;
}

function kindOfEdition(series: CatalogueFiles["series"][number]["kind"] | undefined): string {
	if (series === "symposium" || series === "hackathon" || series === "workshop") return series;
	// A collection gathers one-off meetings, which call themselves workshops or meetings.
	if (series === "collection" || series === "workshop_track") return "workshop";
	if (series === "tutorial_track") return "tutorial";
	if (series === "satellite_track") return "satellite";
	return "conference";
}
