import type { HomePage } from "#app/domain/catalogue/index.server.ts";
import { type DeadlineKind, formatDay, kindLabel } from "#app/domain/catalogue/index.ts";
import { deadlineRow } from "./deadline-row.ts";
import { eventRow } from "./event-row.ts";
import { recordPath } from "./paths.ts";
import { recordRow } from "./record-row.ts";

const COUNTED: readonly [kind: string, path: string, noun: string][] = [
	["event", "/events?when=all", "events"],
	["series", "/series", "series"],
	["course", "/courses", "courses"],
	["talk", "/talks", "talks and panels"],
	["program", "/programs", "programs"],
	["organization", "/organizations", "organizations"],
	["topic", "/topics", "topics"],
	["bridge", "/bridges", "bridges between the fields"],
];

/** The home page in the reader's words. `now` is an ISO instant. */
export function homeModel(page: HomePage, now: string) {
	const countOf = (kind: string) => page.counts.find((count) => count.kind === kind)?.count ?? 0;
	return {
		searchLabel: `Search ${countOf("event").toLocaleString("en-GB")} events, courses, talks, topics and programs`,
		next: page.next.map((item) => eventRow(item, now)),
		closing: page.closing.map((item) => deadlineRow(item, now, null)),
		programs: page.programs.map((item) => recordRow(item, now)),
		estimates: page.estimates.map((estimate) => ({
			href: recordPath("series", estimate.series.slug),
			name: estimate.series.name,
			lines: [
				...(estimate.meeting ? [`meets ${estimate.meeting.label}`] : []),
				...estimate.closings.map(
					({ kind, window }) => `${kindLabel(kind as DeadlineKind).toLowerCase()} close ${window.label}`,
				),
			],
		})),
		counts: COUNTED.map(([kind, href, noun]) => ({
			href,
			text: `${countOf(kind).toLocaleString("en-GB")} ${noun}`,
		})),
		asOf: page.asOf && formatDay(page.asOf),
	};
}
