import { db } from "#app/platform/db/database.server.ts";
import type { RecordLink } from "../cards.ts";
import type { FieldShares } from "../fields.ts";
import { isoDay } from "../listing/row.ts";
import type { ListItem } from "../lists/list-records.server.ts";
import type { TopicLine } from "./event-page.server.ts";
import { type Moved, whereDidItGo } from "./find-record.server.ts";
import { estimateSeries, type SeriesEstimate } from "./home-page.server.ts";
import { inOrder, named, readItems, readShares } from "./related.server.ts";
import { readSources, type SourceView } from "./sources.server.ts";

export type CurriculumDay = {
	week: number;
	day: number;
	title: string;
	note: string | null;
	/** Address of the day's recordings. */
	playlist: string | null;
	/** Sources sometimes give only a unit's number. */
	units: { number: number; title: string | null }[];
};

export type CoursePage = {
	id: string;
	slug: string;
	name: string;
	aliases: string[];
	kind: string;
	description: string;
	disambiguation: string | null;
	url: string | null;
	format: string | null;
	duration: string | null;
	level: string | null;
	prerequisites: string | null;
	recurrence: string | null;
	firstYear: number | null;
	cost: string | null;
	materialsLicense: string | null;
	usualPlace: {
		venue: string | null;
		city: string | null;
		region: string | null;
		country: string | null;
	} | null;
	/** In the order of weeks and days. */
	curriculum: CurriculumDay[];
	/** Newest first. */
	cohorts: ListItem<"event">[];
	/** When it usually begins and its calls usually close, where nothing is announced. */
	estimate: Pick<SeriesEstimate, "meeting" | "closings">;
	organizations: RecordLink[];
	programs: RecordLink[];
	topics: TopicLine[];
	shares: FieldShares | null;
	sources: SourceView[];
	/** ISO date, ISO instant. */
	checkedOn: string;
	changedAt: string;
};

/** All that a course's page shows at `now` (ISO instant); where the slug is an old one, where it moved. Throws AppError("not_found"). */
export async function readCoursePage(slug: string, now: string): Promise<CoursePage | Moved> {
	const course = await db().course.findUnique({
		where: { slug },
		include: {
			curriculum: {
				include: { units: { orderBy: { number: "asc" } } },
				orderBy: [{ week: "asc" }, { day: "asc" }],
			},
			cohorts: {
				where: { withdrawnAt: null },
				include: { deadlines: { select: { kind: true, closesOn: true } } },
			},
			organizations: { include: { organization: named }, orderBy: { position: "asc" } },
			programs: { include: { program: named }, orderBy: { position: "asc" } },
			topics: inOrder,
		},
	});
	if (!course) return whereDidItGo("course", slug);
	const [cohorts, shares, sources] = await Promise.all([
		readItems(
			"event",
			course.cohorts.map((cohort) => cohort.id),
		),
		readShares("course", course.id),
		readSources("course", course.id),
	]);
	const { meeting, closings } = estimateSeries({ ...course, events: course.cohorts }, now.slice(0, 10));
	const hasPlace = course.usualVenue ?? course.usualCity ?? course.usualRegion ?? course.usualCountry;
	return {
		id: course.id,
		slug: course.slug,
		name: course.name,
		aliases: course.aliases,
		kind: course.kind,
		description: course.description,
		disambiguation: course.disambiguation,
		url: course.url,
		format: course.format,
		duration: course.duration,
		level: course.level,
		prerequisites: course.prerequisites,
		recurrence: course.recurrence,
		firstYear: course.firstYear,
		cost: course.cost,
		materialsLicense: course.materialsLicense,
		usualPlace: hasPlace
			? {
					venue: course.usualVenue,
					city: course.usualCity,
					region: course.usualRegion,
					country: course.usualCountry,
				}
			: null,
		curriculum: course.curriculum.map(({ week, day, title, note, playlist, units }) => ({
			week,
			day,
			title,
			note,
			playlist,
			units: units.map((unit) => ({ number: unit.number, title: unit.title })),
		})),
		cohorts,
		estimate: { meeting, closings },
		organizations: course.organizations.map((row) => row.organization),
		programs: course.programs.map((row) => row.program),
		topics: course.topics.map((row) => row.topic),
		shares,
		sources,
		checkedOn: isoDay(course.checkedOn),
		changedAt: course.changedAt.toISOString(),
	};
}
