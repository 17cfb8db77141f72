import type { CoursePage, CurriculumDay } from "#app/domain/catalogue/index.server.ts";
import { COURSE_KIND_LABELS, countryName } from "#app/domain/catalogue/index.ts";
import { eventRow } from "./event-row.ts";
import { recordPath } from "./paths.ts";
import { recordFrame } from "./record-frame.ts";
import { linksTo, usualLines } from "./usual.ts";

export type CoursePageModel = ReturnType<typeof coursePageModel>;

/** A course's page in the reader's words. `now` is an ISO instant. */
export function coursePageModel(course: CoursePage, now: string) {
	const kind = COURSE_KIND_LABELS[course.kind as keyof typeof COURSE_KIND_LABELS];
	return {
		frame: recordFrame({
			name: course.name,
			path: recordPath("course", course.slug),
			kicker: kind,
			lede: course.description,
			shares: course.shares,
			crumbs: [{ label: "Courses", href: "/courses" }],
			url: course.url,
			facts: [
				{ term: "Format", text: course.format },
				{ term: "Duration", text: course.duration },
				{ term: "How often", text: course.recurrence },
				{ term: "First held", text: course.firstYear },
				{ term: "Level", text: course.level },
				{ term: "To know before", text: course.prerequisites },
				{ term: "Cost", text: course.cost },
				{ term: "Usual place", text: course.usualPlace && placeText(course.usualPlace) },
				{ term: "Run by", links: linksTo("organizations", course.organizations) },
				{ term: "Program", links: linksTo("programs", course.programs) },
				{ term: "Licence", text: course.materialsLicense },
				{ term: "Also called", text: course.aliases.join(", ") },
				{ term: "Not to be confused", text: course.disambiguation },
			],
			topics: course.topics,
			sources: course.sources,
			checkedOn: course.checkedOn,
		}),
		usual: usualLines("begins", course.estimate),
		weeks: [...Map.groupBy(course.curriculum, (day) => day.week)].map(([week, days]) => ({
			title: `Week ${week}`,
			id: `week-${week}`,
			days: days.map(dayModel),
		})),
		cohorts: course.cohorts.map((item) => ({ ...eventRow(item, now), shares: undefined, kind: undefined })),
	};
}

export type DayModel = ReturnType<typeof dayModel>;

/** A day of the curriculum: its units by title, or how many there are where no source gives their titles. */
export function dayModel({ day, title, note, playlist, units }: CurriculumDay) {
	const titled = units.some((unit) => unit.title !== null);
	return {
		label: `Day ${day}`,
		title,
		units: titled ? units.map((unit) => unit.title ?? `Unit ${unit.number}, title not on record`) : [],
		unitCount:
			titled || units.length === 0 ? null : `${units.length} ${units.length === 1 ? "unit" : "units"}`,
		note,
		playlist,
	};
}

function placeText(place: NonNullable<CoursePage["usualPlace"]>): string {
	return [place.venue, place.city, place.region, place.country && countryName(place.country)]
		.filter(Boolean)
		.join(", ");
}
