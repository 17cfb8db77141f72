import { Prisma, type Transaction } from "#app/platform/db/database.server.ts";

/**
 * Writes what the directory knows of a person anew, in the caller's transaction, or takes it away: hidden profiles, those without a name
 * and those of suspended or leaving accounts are not listed. To be called after every change of a profile, its parts, its picture or its
 * works, and when an account is suspended, asks for deletion, or comes back. Where strangers see the person, their pages are made anew.
 */
export function refreshPersonListing(tx: Transaction, accountId: string): Promise<void> {
	return refreshPersonListings(tx, [accountId]);
}

/** The same for many at once; with `onlyChanged` rows that would stay as they are are left alone, and nobody is told. */
export async function refreshPersonListings(
	tx: Transaction,
	accountIds: readonly string[],
	{ onlyChanged = false }: { onlyChanged?: boolean } = {},
): Promise<void> {
	if (accountIds.length === 0) return;
	const ids = Prisma.sql`ANY(${[...accountIds]}::uuid[])`;
	await tx.$executeRaw`
		DELETE FROM "PersonListing" l WHERE l."accountId" = ${ids}
			AND NOT EXISTS (SELECT FROM "Profile" p JOIN "Account" a ON a.id = p."accountId"
				WHERE p."accountId" = l."accountId" AND ${LISTED})`;
	// Doing nothing to a row would also tell nobody: the trigger on this table is what clears strangers' pages.
	await tx.$executeRaw`
		WITH RECURSIVE lineage AS (
			SELECT pt."accountId", t.id, t.slug::text, t."parentId" FROM "ProfileTopic" pt JOIN "Topic" t ON t.id = pt."topicId"
			WHERE pt."accountId" = ${ids}
			UNION SELECT l."accountId", t.id, t.slug::text, t."parentId" FROM lineage l JOIN "Topic" t ON t.id = l."parentId"
		)
		INSERT INTO "PersonListing" (${COLUMNS})
		SELECT p."accountId", p.visibility, p.handle::text, p.name, lower(unaccent(p.name)), ${DOCUMENT}, ${CARD},
			array_remove(ARRAY[CASE WHEN p.neuroscience > 0 THEN 'neuroscience' END, CASE WHEN p.cognitive > 0 THEN 'cognitive-science' END,
				CASE WHEN p.ai > 0 THEN 'artificial-intelligence' END], NULL),
			coalesce(broader.slugs, '{}'),
			p.methods, e.offers, e.needs, p.languages, replace(p.stage::text, '_', '-'), p.country, p."changedAt"
		FROM "Profile" p JOIN "Account" a ON a.id = p."accountId" LEFT JOIN "Organization" o ON o.id = p."organizationId"
			LEFT JOIN (SELECT "accountId", array_agg(slug ORDER BY slug) AS slugs FROM lineage GROUP BY 1) broader
				ON broader."accountId" = p."accountId"
			LEFT JOIN "ProfilePicture" pic ON pic."accountId" = p."accountId"
			CROSS JOIN LATERAL ${TOPICS} t CROSS JOIN LATERAL ${EXCHANGES} e CROSS JOIN LATERAL ${WORKS} w
		WHERE p."accountId" = ${ids} AND ${LISTED}
		ON CONFLICT ("accountId") DO UPDATE SET (${COLUMNS}) = ROW(${EXCLUDED})
		WHERE ${onlyChanged ? Prisma.sql`(${CURRENT}) IS DISTINCT FROM (${EXCLUDED})` : Prisma.sql`TRUE`}`;
}

const names = [
	...[
		"accountId",
		"visibility",
		"handle",
		"name",
		"nameKey",
		"document",
		"card",
		"fields",
		"topics",
		"methods",
		"offers",
	],
	...["needs", "languages", "stage", "country", "changedAt"],
];
const COLUMNS = Prisma.raw(names.map((name) => `"${name}"`).join(", "));
const CURRENT = Prisma.raw(names.map((name) => `"PersonListing"."${name}"`).join(", "));
const EXCLUDED = Prisma.raw(names.map((name) => `excluded."${name}"`).join(", "));

/** isListed of rules.ts. */
const LISTED = Prisma.sql`p.visibility <> 'hidden' AND p.name <> '' AND a."suspendedAt" IS NULL AND a."deletionAskedAt" IS NULL`;

const TOPICS = Prisma.sql`(
	SELECT coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name, 'field', t.field) ORDER BY pt.position), '[]') AS marks,
		string_agg(t.name, ' ') AS names, string_agg(array_to_string(t.synonyms, ' '), ' ') AS synonyms
	FROM "ProfileTopic" pt JOIN "Topic" t ON t.id = pt."topicId" WHERE pt."accountId" = p."accountId")`;

const EXCHANGES = Prisma.sql`(
	SELECT coalesce(jsonb_agg(line ORDER BY position) FILTER (WHERE side = 'offer'), '[]') AS "offerLines",
		coalesce(jsonb_agg(line ORDER BY position) FILTER (WHERE side = 'need'), '[]') AS "needLines",
		coalesce(array_agg(DISTINCT kind) FILTER (WHERE side = 'offer'), '{}') AS offers,
		coalesce(array_agg(DISTINCT kind) FILTER (WHERE side = 'need'), '{}') AS needs, string_agg(text, ' ') AS words
	FROM (SELECT x.side, x.kind::text AS kind, x.text, x.position, jsonb_build_object('kind', x.kind, 'text', x.text) AS line
		FROM "Exchange" x WHERE x."accountId" = p."accountId") x)`;

// A word that only members may read must not let strangers find its writer: titles count where works are as open as the profile.
const WORKS = Prisma.sql`(
	SELECT string_agg(w.title, ' ') AS titles FROM "Work" w
	WHERE w."accountId" = p."accountId" AND w."hiddenAt" IS NULL AND p."worksVisibility" >= p.visibility)`;

// As the catalogue's: names as stems and as they stand, without accents.
const DOCUMENT = Prisma.sql`(
	setweight(to_tsvector('commons_plain', concat_ws(' ', p.name, p.handle)), 'A')
	|| setweight(to_tsvector('commons', concat_ws(' ', p.affiliation, p.lab, o.name, array_to_string(o.aliases, ' '))), 'B')
	|| setweight(to_tsvector('commons_plain', concat_ws(' ', p.affiliation, p.lab, o.name, array_to_string(o.aliases, ' '))), 'B')
	|| setweight(to_tsvector('commons', concat_ws(' ', t.names, t.synonyms, array_to_string(p.methods, ' '))), 'B')
	|| setweight(to_tsvector('commons_plain', concat_ws(' ', t.names, array_to_string(p.methods, ' '))), 'B')
	|| setweight(to_tsvector('commons', concat_ws(' ', p.about, e.words)), 'C')
	|| setweight(to_tsvector('commons', coalesce(w.titles, '')), 'D'))`;

const CARD = Prisma.sql`jsonb_build_object('name', p.name, 'handle', p.handle, 'affiliation', p.affiliation,
	'organization', CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('slug', o.slug, 'name', o.name) END, 'lab', p.lab,
	'country', p.country, 'stage', p.stage,
	'shares', CASE WHEN p.neuroscience + p.ai + p.cognitive > 0 THEN jsonb_build_object('neuroscience', p.neuroscience / 100.0,
		'artificialIntelligence', p.ai / 100.0, 'cognitiveScience', p.cognitive / 100.0, 'methods', 0) END,
	'topics', t.marks, 'offers', e."offerLines", 'needs', e."needLines", 'picture', pic.hash,
	'introductionsPaused', p."introductionsPausedAt" IS NOT NULL, 'sample', a.sample)`;
