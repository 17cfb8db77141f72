import { db } from "#app/platform/db/database.server.ts";
import { textQuery } from "../search/text-query.server.ts";
import { tokens } from "../search/tokens.ts";

export type OrganizationName = {
	id: string;
	slug: string;
	name: string;
	/** As its source writes it: an address or the bare id. */
	rorId: string | null;
	country: string | null;
};

/** The organizations whose name or alias has all of these words or beginnings of words: exact ones first, then the shortest. */
export async function suggestOrganizations(typed: string, limit = 8): Promise<OrganizationName[]> {
	const words = tokens(typed);
	if (words.length === 0) return [];
	const plain = words.join(" ");
	return db().$queryRaw<OrganizationName[]>`
		SELECT o.id, o.slug::text, o.name, o."rorId", o.country::text
		FROM "Listing" l JOIN "Organization" o ON o.id = l."recordId"
		WHERE l."recordKind" = 'organization' AND l.document @@ ${textQuery(words)}
			AND to_tsvector('commons_plain', concat_ws(' ', o.name, array_to_string(o.aliases, ' '))) @@ ${textQuery(words)}
		ORDER BY lower(unaccent(o.name)) = ${plain} DESC, length(o.name), o.name LIMIT ${limit}`;
}

/** The organization that is called so, by its name or an alias, without regard to case and accents; null where none or several are. */
export async function findOrganization(name: string): Promise<OrganizationName | null> {
	const rows = await db().$queryRaw<(OrganizationName & { own: boolean })[]>`
		SELECT o.id, o.slug::text, o.name, o."rorId", o.country::text, lower(unaccent(o.name)) = lower(unaccent(${name.trim()})) AS own
		FROM "Organization" o
		WHERE lower(unaccent(o.name)) = lower(unaccent(${name.trim()})) OR EXISTS (
			SELECT FROM unnest(o.aliases) a WHERE lower(unaccent(a)) = lower(unaccent(${name.trim()})))
		ORDER BY own DESC, o.slug LIMIT 2`;
	const [first, second] = rows;
	if (!first || (second && first.own === second.own)) return null;
	const { own: _, ...organization } = first;
	return organization;
}
