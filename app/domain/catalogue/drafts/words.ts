import { EVENT_KIND_LABELS, MODE_LABELS, ROLE_LABELS, STATUS_LABELS } from "../labels.ts";
import { formatDates } from "../time/index.ts";
import type { DraftField } from "../write/event-fields.ts";
import { FUNDING_LABELS } from "./labels.ts";
import type { EventDraft } from "./schema.ts";

/** What a draft says in each field, in words, a line for each thing in it; fields that say nothing are left out. */
export function draftWords(draft: EventDraft): Partial<Record<DraftField, string>> {
	const { dates, cost } = draft;
	const words: Partial<Record<DraftField, string | null>> = {
		name: draft.name,
		kind: draft.kind && EVENT_KIND_LABELS[draft.kind],
		status: draft.status && STATUS_LABELS[draft.status],
		mode: draft.mode && MODE_LABELS[draft.mode],
		description: draft.description,
		notes: draft.notes,
		url: draft.url,
		language: draft.language,
		level: draft.level,
		prerequisites: draft.prerequisites,
		dates: dates.precision
			? formatDates({ ...dates, year: dates.year ?? 0, precision: dates.precision })
			: dates.note,
		places: lines(draft.places, ({ venue, city, region, country }) => [venue, city, region, country]),
		people: lines(draft.people, ({ name, affiliation, role }) => [name, affiliation, ROLE_LABELS[role]]),
		deadlines: lines(draft.deadlines, ({ label, closesOn, closesTime, timeZone, timeZoneLabel }) => [
			label,
			closesOn,
			closesTime,
			timeZoneLabel ?? timeZone,
		]),
		series: nameOf(draft.series),
		programs: lines(draft.programs, (one) => [nameOf(one)]),
		organizations: lines(draft.organizations, (one) => [nameOf(one)]),
		topics: draft.topics.join("\n"),
		cost: cost.free
			? "Free"
			: join([cost.amount === null ? null : `${cost.amount} ${cost.currency ?? ""}`, cost.note]),
		funding: lines(draft.funding, ({ kind, note, url }) => [FUNDING_LABELS[kind], note, url]),
		links: lines(draft.links, ({ label, url }) => [label, url]),
	};
	return Object.fromEntries(Object.entries(words).filter(([, text]) => text));
}

function nameOf(reference: EventDraft["series"]): string | null {
	if (!reference) return null;
	return "slug" in reference ? reference.slug : reference.newName;
}

function lines<Thing>(things: readonly Thing[], parts: (thing: Thing) => (string | null)[]): string {
	return things.map((thing) => join(parts(thing))).join("\n");
}

function join(parts: readonly (string | null)[]): string {
	return parts.filter(Boolean).join(", ");
}
