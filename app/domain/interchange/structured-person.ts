import type { ProfileView } from "#app/domain/people/index.server.ts";
import { recordAddress } from "./addresses.ts";
import type { Structured } from "./structured-data.ts";

/** A person as schema.org has it, from what strangers may see of them. `site` is the origin of the site. */
export function structuredPerson(person: ProfileView, site: string): Structured {
	const page = `${site}/people/${person.handle}`;
	const sameAs = [...(person.orcid ? [`https://orcid.org/${person.orcid.id}`] : []), ...person.links];
	return {
		"@context": "https://schema.org",
		"@type": "Person",
		"@id": page,
		url: page,
		name: person.name,
		description: person.about || undefined,
		image: `${page}/picture`,
		sameAs: sameAs.length > 0 ? sameAs : undefined,
		affiliation: affiliationOf(person, site),
		knowsAbout: person.topics.length > 0 ? person.topics.map((topic) => topic.name) : undefined,
		knowsLanguage: person.languages.length > 0 ? person.languages : undefined,
	};
}

function affiliationOf(
	{ affiliation, organization, rorId }: ProfileView,
	site: string,
): Structured | undefined {
	if (!affiliation) return undefined;
	return {
		"@type": "Organization",
		name: affiliation,
		url: organization ? recordAddress(site, "organization", organization.slug) : undefined,
		sameAs: rorId ? `https://ror.org/${rorId}` : undefined,
	};
}
