import type {
	CoursePage,
	EventPage,
	ListItem,
	OrganizationPage,
	RelatedEvent,
} from "#app/domain/catalogue/index.server.ts";
import {
	countryName,
	type EventMode,
	type EventStatus,
	type PartialDates,
	type PlaceCard,
	type RecordKind,
	type RecordLink,
	timeState,
} from "#app/domain/catalogue/index.ts";
import { recordAddress } from "./addresses.ts";
import { structuredDates } from "./structured-dates.ts";

/** A schema.org object, as JSON-LD takes it; undefined members are left out when it is written. */
export type Structured = { "@type": string; [member: string]: unknown };

const CONTEXT = { "@context": "https://schema.org" } as const;
const STATUS: Record<EventStatus, string> = {
	proposed: "EventScheduled",
	announced: "EventScheduled",
	confirmed: "EventScheduled",
	postponed: "EventPostponed",
	cancelled: "EventCancelled",
};
const MODE: Record<EventMode, string> = {
	in_person: "OfflineEventAttendanceMode",
	online: "OnlineEventAttendanceMode",
	hybrid: "MixedEventAttendanceMode",
};
const TAUGHT = new Set(["cohort", "tutorial"]);

/** An event as schema.org has it: EducationEvent for cohorts and tutorials, else Event. `site` is the origin of the site. */
export function structuredEvent(event: EventPage, site: string): Structured {
	const page = recordAddress(site, "event", event.slug);
	return {
		...CONTEXT,
		...eventBasics(event, page),
		"@id": page,
		description: event.description ?? event.series?.description ?? event.course?.description,
		image: `${page}.png`,
		sameAs: event.url ?? undefined,
		...attendance(event, page),
		organizer: several(event.organizations.map((link) => named("Organization", "organization", link, site))),
		superEvent: event.parent ? relatedEvent(event.parent, site) : undefined,
		subEvent: several(event.satellites.map((satellite) => relatedEvent(satellite, site))),
		performer: several(
			event.talks
				.flatMap(({ people }) => people)
				.map(({ name }) => name)
				.filter((name, i, names) => names.indexOf(name) === i)
				.map((name) => ({ "@type": "Person", name })),
		),
		isAccessibleForFree: event.fee?.amount === 0 ? true : undefined,
	};
}

/** A course with its cohorts that are not over at `now` (ISO instant), else the latest one. `site` is the origin of the site. */
export function structuredCourse(course: CoursePage, site: string, now: string): Structured {
	const ahead = course.cohorts.filter((cohort) => timeState(cohort.card.dates, now) !== "past");
	const provider = several(
		course.organizations.map((link) => named("Organization", "organization", link, site)),
	);
	const page = recordAddress(site, "course", course.slug);
	return {
		...CONTEXT,
		"@type": "Course",
		"@id": page,
		url: page,
		name: course.name,
		alternateName: several(course.aliases),
		description: course.description,
		sameAs: course.url ?? undefined,
		provider,
		educationalLevel: course.level ?? undefined,
		coursePrerequisites: course.prerequisites ?? undefined,
		about: several(course.topics.map((topic) => topic.name)),
		hasCourseInstance: several(
			(ahead.length > 0 ? ahead : course.cohorts.slice(0, 1)).map((cohort) => courseInstance(cohort, site)),
		),
	};
}

/** An organization with its ROR identifier where it has one. `site` is the origin of the site. */
export function structuredOrganization(
	organization: Pick<
		OrganizationPage,
		| "slug"
		| "name"
		| "aliases"
		| "kind"
		| "description"
		| "url"
		| "rorId"
		| "city"
		| "country"
		| "foundedYear"
		| "parent"
	>,
	site: string,
): Structured {
	const page = recordAddress(site, "organization", organization.slug);
	const { city, country, rorId, url } = organization;
	return {
		...CONTEXT,
		"@type": organization.kind === "university" ? "CollegeOrUniversity" : "Organization",
		"@id": page,
		name: organization.name,
		alternateName: several(organization.aliases),
		description: organization.description,
		url: url ?? page,
		mainEntityOfPage: page,
		sameAs: rorId ? rorAddress(rorId) : undefined,
		foundingDate: organization.foundedYear ? String(organization.foundedYear) : undefined,
		address: city || country ? address({ city, region: null, country }) : undefined,
		parentOrganization: organization.parent
			? named("Organization", "organization", organization.parent, site)
			: undefined,
	};
}

/** The way to a page; the last crumb is the page itself. `path` begins with a slash; `site` is the origin of the site. */
export function structuredBreadcrumbs(
	crumbs: readonly { label: string; href?: string | undefined }[],
	site: string,
): Structured {
	return {
		...CONTEXT,
		"@type": "BreadcrumbList",
		itemListElement: crumbs.map(({ label, href }, i) => ({
			"@type": "ListItem",
			position: i + 1,
			name: label,
			item: href === undefined ? undefined : `${site}${href}`,
		})),
	};
}

function eventBasics(
	event: { name: string; kind: string; dates: PartialDates; status: EventStatus },
	page: string,
): Structured {
	return {
		"@type": TAUGHT.has(event.kind) ? "EducationEvent" : "Event",
		name: event.name,
		url: page,
		...structuredDates(event.dates),
		eventStatus: `https://schema.org/${STATUS[event.status]}`,
	};
}

function relatedEvent(event: RelatedEvent, site: string): Structured {
	const basics = eventBasics(event, recordAddress(site, "event", event.slug));
	return { ...basics, location: event.city ? { "@type": "Place", name: event.city } : undefined };
}

function courseInstance({ slug, title, card }: ListItem<"event">, site: string): Structured {
	const page = recordAddress(site, "event", slug);
	const courseMode = card.mode && { in_person: "Onsite", online: "Online", hybrid: "Blended" }[card.mode];
	return {
		...eventBasics({ name: title, kind: "cohort", dates: card.dates, status: card.status }, page),
		"@type": "CourseInstance",
		courseMode: courseMode ?? undefined,
		...attendance(card, page),
	};
}

function attendance(
	{ mode, places }: { mode: EventMode | null; places: readonly PlaceCard[] },
	page: string,
) {
	const locations: Structured[] = places.map((place) => ({
		"@type": "Place",
		name: place.venue ?? place.city ?? place.region ?? countryName(place.country),
		address: address(place),
	}));
	if (mode === "online" || mode === "hybrid") locations.push({ "@type": "VirtualLocation", url: page });
	return {
		eventAttendanceMode: mode ? `https://schema.org/${MODE[mode]}` : undefined,
		location: several(locations),
	};
}

function address(place: { city: string | null; region: string | null; country: string | null }): Structured {
	return {
		"@type": "PostalAddress",
		addressLocality: place.city ?? undefined,
		addressRegion: place.region ?? undefined,
		addressCountry: place.country ?? undefined,
	};
}

function named(type: string, kind: RecordKind, link: RecordLink, site: string): Structured {
	return { "@type": type, name: link.name, url: recordAddress(site, kind, link.slug) };
}

function rorAddress(rorId: string): string {
	return rorId.startsWith("https://") ? rorId : `https://ror.org/${rorId}`;
}

/** One as itself, several as a list, none left out. */
function several<T>(things: readonly T[]): T | readonly T[] | undefined {
	return things.length > 1 ? things : things[0];
}
