import type { Transaction } from "#app/platform/db/database.server.ts";
import { type EventDraft, type EventDraftInput, eventDraft } from "../drafts/schema.ts";
import { isoDay } from "../listing/row.ts";

/** What the catalogue says of an event, as a draft; null where there is no event with this id. */
export async function readEventDraft(tx: Transaction, eventId: string): Promise<EventDraft | null> {
	const named = { select: { slug: true } } as const;
	const byPosition = { orderBy: { position: "asc" } } as const;
	const event = await tx.event.findUnique({
		where: { id: eventId },
		include: {
			places: byPosition,
			deadlines: byPosition,
			people: byPosition,
			parent: named,
			series: named,
			course: named,
			topics: { include: { topic: named }, ...byPosition },
			programs: { include: { program: named }, ...byPosition },
			organizations: { include: { organization: named }, ...byPosition },
		},
	});
	if (!event) return null;
	const amount = event.feeAmount?.toNumber() ?? null;
	const said: EventDraftInput = {
		name: event.name,
		kind: event.kind,
		description: event.description,
		notes: event.notes,
		url: event.url,
		language: event.language,
		level: event.level,
		mode: event.mode,
		status: event.status,
		ordinal: event.ordinal,
		officiallyAffiliated: event.officiallyAffiliated,
		prerequisites: event.prerequisites,
		dates: {
			start: isoDay(event.startDate),
			end: isoDay(event.endDate),
			startTime: event.startTime,
			endTime: event.endTime,
			precision: event.datePrecision,
			note: event.dateNote,
			year: event.year,
			timeZone: event.timeZone,
		},
		places: event.places.map((place) => ({
			role: place.role,
			venue: place.venue,
			city: place.city,
			region: place.region,
			country: place.country,
			startDate: isoDay(place.startDate),
			endDate: isoDay(place.endDate),
		})),
		parent: event.parent?.slug ?? null,
		series: event.series,
		course: event.course,
		programs: event.programs.map(({ program }) => program),
		organizations: event.organizations.map(({ organization }) => organization),
		people: event.people.map(({ name, affiliation, orcid, role }) => ({ name, affiliation, orcid, role })),
		topics: event.topics.map(({ topic }) => topic.slug),
		deadlines: event.deadlines.map((deadline) => ({
			kind: deadline.kind,
			label: deadline.label,
			note: deadline.note,
			provisional: deadline.provisional,
			opensOn: isoDay(deadline.opensOn),
			closesOn: isoDay(deadline.closesOn),
			closesTime: deadline.closesTime,
			timeZone: deadline.timeZone,
			timeZoneLabel: deadline.timeZoneLabel,
			mayFollowEvent: deadline.mayFollowEvent,
		})),
		cost: { amount, currency: event.feeCurrency, note: event.feeNote, free: amount === 0 },
		funding: event.funding as EventDraftInput["funding"],
		links: event.links as EventDraftInput["links"],
		sourceUrl: null,
	};
	return eventDraft.parse(said);
}
