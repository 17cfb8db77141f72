import type { DeadlineItem } from "#app/domain/catalogue/index.server.ts";
import {
	closesAt,
	formatDay,
	formatDeadline,
	formatMoves,
	isMilestone,
	kindLabel,
} from "#app/domain/catalogue/index.ts";
import { hostName, recordAddress } from "../addresses.ts";
import type { CalendarEntry } from "./entry.ts";

/** Reminders a week and a day ahead. */
const REMIND_DAYS_BEFORE = [7, 1];

/**
 * A deadline's entry: the moment at which it closes, or its day where no source states a zone. Nobody is reminded of milestones or of what was
 * called off. `site` is the origin of the site.
 */
export function deadlineEntry(deadline: DeadlineItem, site: string): CalendarEntry {
	const instant = closesAt(deadline);
	const page = recordAddress(site, deadline.of.recordKind, deadline.of.slug);
	const off = deadline.of.status === "cancelled";
	return {
		uid: `deadline-${deadline.id}@${hostName(site)}`,
		sequence: deadline.sequence,
		changedAt: deadline.changedAt,
		time: instant
			? { kind: "clock", start: instant, end: null, timeZone: "UTC" }
			: { kind: "days", first: deadline.closesOn, last: deadline.closesOn },
		summary: `${off ? "Cancelled: " : ""}${deadlineTitle(deadline)}`,
		description: [
			`Closes ${formatDeadline(deadline)}.`.replace("Closes", isMilestone(deadline.kind) ? "Due" : "Closes"),
			instant
				? null
				: "No source states the zone; we count it as open until that day ends Anywhere on Earth (UTC−12).",
			deadline.provisional ? "Provisional: the organizers may still change it." : null,
			deadline.opensOn && `Opens ${formatDay(deadline.opensOn)}.`,
			sentence(formatMoves(deadline)),
			deadline.note && `\n${deadline.note}`,
			`Page: ${page}`,
		]
			.filter(Boolean)
			.join("\n"),
		location: null,
		url: page,
		categories: ["Deadline", kindLabel(deadline.kind)],
		status: off ? "CANCELLED" : deadline.provisional ? "TENTATIVE" : "CONFIRMED",
		remindDaysBefore: off || isMilestone(deadline.kind) ? [] : REMIND_DAYS_BEFORE,
	};
}

/** "COSYNE 2027: Abstract submission (provisional)". */
export function deadlineTitle(deadline: DeadlineItem): string {
	return `${deadline.of.name}: ${deadline.label}${deadline.provisional ? " (provisional)" : ""}`;
}

function sentence(text: string | null): string | null {
	return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
