import { grantRole, makeSampleAccounts } from "#app/domain/accounts/index.server.ts";
import { createProfile, type PartValues, saveProfileParts } from "#app/domain/people/index.server.ts";
import { handleFromName, PROFILE_PARTS } from "#app/domain/people/index.ts";
import { db, inTransaction } from "#app/platform/db/database.server.ts";
import type { SamplePerson } from "./person.ts";
import { PERSONAS } from "./personas.ts";
import { daysBefore } from "./times.ts";

/** Accounts, profiles and roles, by the front doors that forms go through. */
export async function writePeople(people: readonly SamplePerson[], at: string): Promise<void> {
	await inTransaction((tx) =>
		makeSampleAccounts(
			tx,
			people.map(({ id, email, daysHere }) => ({ id, email, createdAt: daysBefore(at, daysHere) })),
		),
	);
	const organizations = await organizationNames(people);
	for (const person of people) {
		const createdAt = daysBefore(at, person.daysHere);
		await inTransaction((tx) =>
			createProfile(tx, { accountId: person.id, name: person.name, at: createdAt }),
		);
		const affiliation = person.organization ? organizations.get(person.organization) : person.affiliation;
		await saveProfileParts(
			person.id,
			await partsOf(person, affiliation ?? null),
			daysBefore(at, person.daysHere / 2),
		);
	}
	for (const { email, roles } of PERSONAS)
		for (const { role, scope } of roles)
			await grantRole({ email, role, scope, reason: "part of the sample world", byId: null, at });
}

async function organizationNames(people: readonly SamplePerson[]): Promise<Map<string, string>> {
	const slugs = people.flatMap(({ organization }) => organization ?? []);
	const rows = await db().organization.findMany({
		where: { slug: { in: slugs } },
		select: { slug: true, name: true },
	});
	return new Map(rows.map(({ slug, name }) => [slug, name]));
}

/** What the person would have typed into the forms, read by the forms' own schemas. */
async function partsOf(person: SamplePerson, affiliation: string | null): Promise<PartValues> {
	const handle = handleFromName(person.name);
	const { identity, place, reach, shares, topics, methods, offers, needs, hours, visibility } = PROFILE_PARTS;
	const optional = (text: string | null) => text ?? undefined;
	return {
		identity: identity.parse({ name: person.name, handle, about: person.about }),
		place: place.parse({
			stage: person.stage,
			affiliation: optional(affiliation),
			lab: optional(person.lab),
			country: person.country,
		}),
		reach: reach.parse({
			languages: person.languages,
			links: person.links.join("\n"),
			introductionsPaused: person.introductionsPaused,
		}),
		shares: shares.parse(person.shares),
		topics: topics.parse({ topics: person.topics }),
		methods: methods.parse({ methods: person.methods.join("\n") }),
		offers: offers.parse({ offers: person.offers }),
		needs: needs.parse({ needs: person.needs }),
		hours: hours.parse({ timeZone: person.zone, freeHours: person.freeHours }),
		visibility: visibility.parse(person.visibility),
	};
}
