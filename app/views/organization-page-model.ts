import type { OrganizationPage } from "#app/domain/catalogue/index.server.ts";
import { countryName, ORGANIZATION_KIND_LABELS } from "#app/domain/catalogue/index.ts";
import { recordPath } from "./paths.ts";
import { recordFrame } from "./record-frame.ts";
import { rowSection } from "./row-section.ts";
import { linksTo } from "./usual.ts";

export type OrganizationPageModel = ReturnType<typeof organizationPageModel>;

/** An organization's page in the reader's words. `now` is an ISO instant. */
export function organizationPageModel(organization: OrganizationPage, now: string) {
	const all = (folder: string, label: string) => ({
		href: `/${folder}?organization=${organization.slug}`,
		label,
	});
	const place = [organization.city, organization.country && countryName(organization.country)];
	return {
		frame: recordFrame({
			name: organization.name,
			path: recordPath("organization", organization.slug),
			kicker: ORGANIZATION_KIND_LABELS[organization.kind as keyof typeof ORGANIZATION_KIND_LABELS],
			lede: organization.description,
			shares: organization.shares,
			crumbs: [
				{ label: "Organizations", href: "/organizations" },
				...(organization.parent ? linksTo("organizations", [organization.parent]) : []),
			],
			url: organization.url,
			facts: [
				{ term: "Known as", text: organization.aliases.join(", ") },
				{ term: "Place", text: place.filter(Boolean).join(", ") },
				{ term: "Founded", text: organization.foundedYear },
				{
					term: "Part of",
					links: organization.parent ? linksTo("organizations", [organization.parent]) : [],
				},
				{ term: "ROR", links: organization.rorId ? [rorLink(organization.rorId)] : [] },
			],
			topics: organization.topics,
			sources: organization.sources,
			checkedOn: organization.checkedOn,
			people: organization.people.length + organization.talks.items.length > 0,
		}),
		sections: [
			rowSection(
				{
					id: "programs",
					title: "Programs",
					all: all("programs", "All its programs"),
				},
				organization.programs,
				now,
			),
			rowSection(
				{
					id: "events",
					title: "Events to come",
					all: all("events", "All its events"),
				},
				organization.events,
				now,
			),
			rowSection(
				{ id: "series", title: "Series", all: all("series", "All its series") },
				organization.series,
				now,
			),
			rowSection(
				{
					id: "courses",
					title: "Courses",
					all: all("courses", "All its courses"),
				},
				organization.courses,
				now,
			),
			rowSection(
				{ id: "talks", title: "Talks hosted", all: all("talks", "All its talks") },
				organization.talks,
				now,
			),
			rowSection({ id: "parts", title: "Its parts" }, { items: organization.parts, more: false }, now),
		].filter((section) => section.rows.length > 0),
		people: organization.people.map((person) => ({
			name: person.name,
			talks: linksTo("talks", person.talks),
		})),
	};
}

function rorLink(id: string): { label: string; href: string } {
	const bare = id.replace(/^https?:\/\/ror\.org\//, "");
	return { label: bare, href: `https://ror.org/${bare}` };
}
