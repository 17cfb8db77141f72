import type { DraftPage } from "#app/domain/catalogue/index.server.ts";
import { formatDay, formatRange } from "#app/domain/catalogue/index.ts";
import { type CalendarEntry, eventEntry } from "#app/domain/interchange/index.ts";
import { eventPageModel } from "../event-page-model.ts";
import { eventRow } from "../event-row.ts";

/** A draft as page, list row, digest item and calendar entry. `now` is an ISO instant, `site` the origin of the site. */
export function previewModel({ page, card }: DraftPage, { now, site }: { now: string; site: string }) {
	const row = eventRow({ slug: page.slug, title: page.name, subkind: page.kind, card }, now);
	const entry = eventEntry(page, site);
	const facts = [row.kind, row.where, row.how].filter(Boolean).join(", ");
	return {
		event: eventPageModel(page, now, null),
		row: { ...row, href: "#as-row" },
		digest: [
			`${row.date?.text ?? ""}: ${page.name}${facts ? ` (${facts})` : ""}.`,
			row.closing && sentence(row.closing.text),
		]
			.filter(Boolean)
			.join(" "),
		entry: entry && entryLines(entry),
	};
}

function entryLines(entry: CalendarEntry): { term: string; text: string }[] {
	return [
		{ term: "Title", text: entry.summary },
		{ term: "When", text: timeText(entry.time) },
		{ term: "Where", text: entry.location ?? "" },
		{
			term: "Status",
			text: { CONFIRMED: "confirmed", TENTATIVE: "tentative", CANCELLED: "cancelled" }[entry.status],
		},
	].filter(({ text }) => text !== "");
}

function timeText(time: CalendarEntry["time"]): string {
	if (time.kind === "days")
		return time.first === time.last ? formatDay(time.first) : formatRange(time.first, time.last);
	return `${formatDay(time.start.slice(0, 10))}, with its hours, in ${time.timeZone}`;
}

function sentence(text: string): string {
	return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}.`;
}
