import { afterAll, beforeAll, expect, test } from "vitest";
import { readProfile } from "#app/domain/people/index.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { readSitemap } from "./index.server.ts";
import { structuredPerson } from "./index.ts";

const site = "https://example.org";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

test("the sitemap names public people behind all records, once over all its parts", async () => {
	for (const [i, visibility] of (["public", "members", "hidden", "public", "public"] as const).entries()) {
		await makePerson(`Person ${i}`, { visibility });
	}
	const addresses = (text: string) =>
		[...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? "");
	const people = (all: string[]) => all.filter((address) => address.includes("/people/"));
	const whole = addresses(await readSitemap(site));
	const named = [0, 3, 4].map((i) => `${site}/people/person-${i}`);
	expect(people(whole).sort()).toEqual(named);
	expect(whole.slice(-3).sort()).toEqual(named);
	// Parts so small that the border between records and people falls inside of one.
	const most = 12 + Math.ceil(((await db().listing.count()) + 1) / 2);
	const index = addresses(await readSitemap(site, null, most));
	const parts = await Promise.all(index.map((_, i) => readSitemap(site, String(i + 1), most)));
	expect(parts.flatMap(addresses)).toEqual(whole);
});

test("structured data of a person say what strangers see, and no more", async () => {
	const organization = await db().organization.findUniqueOrThrow({ where: { slug: "mila" } });
	const { handle } = await makePerson("Stella Structured", {
		visibility: "public",
		orcid: "0000-0002-1825-0097",
		organizationId: organization.id,
		affiliation: organization.name,
		rorId: "05c22rx21",
		links: ["https://example.org/stella"],
		languages: ["en"],
		topics: ["neural-coding"],
	});
	const page = `${site}/people/${handle}`;
	expect(JSON.parse(JSON.stringify(structuredPerson(await readProfile(null, handle), site)))).toEqual({
		"@context": "https://schema.org",
		"@type": "Person",
		"@id": page,
		url: page,
		name: "Stella Structured",
		image: `${page}/picture`,
		sameAs: ["https://orcid.org/0000-0002-1825-0097", "https://example.org/stella"],
		affiliation: {
			"@type": "Organization",
			name: organization.name,
			url: `${site}/organizations/mila`,
			sameAs: "https://ror.org/05c22rx21",
		},
		knowsAbout: ["Neural coding"],
		knowsLanguage: ["en"],
	});
});
