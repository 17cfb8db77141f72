import { textQuery, tokens } from "#app/domain/catalogue/index.server.ts";
import { Prisma } from "#app/platform/db/database.server.ts";
import { notBlocked } from "../blocks/not-blocked.server.ts";
import { PERSON_FACETS, type PersonFacet, type PersonFilters } from "./person-filters.ts";

/** Who reads the directory: a signed-in person's account, or null for a stranger. */
export type DirectoryReader = { readonly accountId: string } | null;

/**
 * Whom this reader may find, as SQL over "PersonListing" p: strangers the public ones; members all that are listed, but for those whom they blocked
 * or who blocked them. Every read of the directory, of its counts and of its search begins with it.
 */
export function mayFind(reader: DirectoryReader): Prisma.Sql {
	if (reader === null) return Prisma.sql`p.visibility = 'public'`;
	return Prisma.sql`(p.visibility <> 'hidden' AND ${notBlocked(reader, Prisma.sql`p."accountId"`)})`;
}

/** The words that are searched, as SQL over "PersonListing" p. */
export function searchCondition({ q }: PersonFilters): Prisma.Sql {
	if (q === "") return Prisma.sql`TRUE`;
	const words = tokens(q);
	return words.length > 0 ? Prisma.sql`p.document @@ ${textQuery(words)}` : Prisma.sql`false`;
}

const COLUMNS: Record<Exclude<PersonFacet, "stage" | "country">, string> = {
	field: "fields",
	topic: "topics",
	method: "methods",
	offers: "offers",
	needs: "needs",
	language: "languages",
};

/** The set facets, but for one where it is named, as SQL over "PersonListing" p. */
export function facetConditions(filters: PersonFilters, except?: PersonFacet): Prisma.Sql {
	const parts = PERSON_FACETS.filter((name) => name !== except && filters[name].length > 0).map((name) => {
		const values = Prisma.sql`${filters[name]}::text[]`;
		if (name === "stage" || name === "country") return Prisma.sql`${facetColumn(name)} = ANY(${values})`;
		return Prisma.sql`${facetColumn(name)} && ${values}`;
	});
	return parts.length > 0 ? Prisma.join(parts, " AND ") : Prisma.sql`TRUE`;
}

/**
 * The values of a facet of "PersonListing" p, one row each, for a SELECT list. There PostgreSQL takes arrays apart as it goes; in a FROM list it
 * would make a table of each.
 */
export function facetValues(name: PersonFacet): Prisma.Sql {
	if (name === "stage" || name === "country") return facetColumn(name);
	return Prisma.sql`unnest(${facetColumn(name)})`;
}

/** The column of "PersonListing" p in which a facet's values stand. */
export function facetColumn(name: PersonFacet): Prisma.Sql {
	return Prisma.raw(`p.${name === "stage" || name === "country" ? name : COLUMNS[name]}`);
}
