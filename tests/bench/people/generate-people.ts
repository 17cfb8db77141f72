import type pg from "pg";
import { refreshPersonListings } from "#app/domain/people/index.server.ts";
import { connect } from "#app/platform/db/connect.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { ANIMALS, SYLLABLES, THEMES } from "../catalogue/words.ts";

const CHUNK = 5000;
const METHODS = [
	"two-photon imaging",
	"fMRI",
	"deep learning",
	"Neuropixels",
	"Bayesian inference",
	"optogenetics",
];
const GIVEN =
	"Ada Ben Chen Dana Elif Femi Grete Hugo Ines João Kofi Lena Mei Noor Olga Pedro Quinn Rosa Sven Tariq".split(
		" ",
	);

/**
 * Adds `count` believable people to a database that holds the catalogue, each with about three topics, offers, needs and works; one in ten is
 * hidden, three in ten are public. The same count and seed give the same people. The directory knows them afterwards; the process has to be
 * connected to the database.
 */
export async function generatePeople(
	databaseUrl: string,
	{ count, seed }: { count: number; seed: number },
): Promise<void> {
	const client = await connect(databaseUrl);
	try {
		await client.query("BEGIN");
		await client.query(`
			CREATE FUNCTION pg_temp.roll(i int, salt text, n int) RETURNS int LANGUAGE sql IMMUTABLE
				RETURN ((hashtextextended(salt || i, ${Math.trunc(seed)}) & 9007199254740991) % n)::int;
			CREATE FUNCTION pg_temp.pick(i int, salt text, words text[]) RETURNS text LANGUAGE sql IMMUTABLE
				RETURN words[1 + pg_temp.roll(i, salt, cardinality(words))];
			CREATE FUNCTION pg_temp.id(what text, i int) RETURNS uuid LANGUAGE sql IMMUTABLE
				RETURN overlay(overlay(lpad(to_hex(i), 12, '0') || substr(md5('bench ' || what || i), 13) placing '7' from 13) placing '8' from 17)::uuid`);
		await insertPeople(client, count);
		await insertParts(client, count);
		await client.query("COMMIT");
		await client.query("ANALYZE");
		const { rows } = await client.query<{ id: string }>(`SELECT "accountId" AS id FROM "Profile" ORDER BY 1`);
		for (let from = 0; from < rows.length; from += CHUNK) {
			const ids = rows.slice(from, from + CHUNK).map(({ id }) => id);
			await inTransaction((tx) => refreshPersonListings(tx, ids), { seconds: 300 });
		}
		// As autovacuum would, in its own time: planners go by it.
		await client.query("VACUUM ANALYZE");
	} finally {
		await client.end();
	}
}

async function insertPeople(client: pg.Client, count: number): Promise<void> {
	await client.query(`
		INSERT INTO "Account" (id, email, "emailVerifiedAt", "createdAt")
		SELECT pg_temp.id('person', i), 'person' || i || '@example.org', now(), now() FROM generate_series(0, ${count - 1}) i`);
	await client.query(
		`INSERT INTO "Profile" ("accountId", handle, name, about, affiliation, "organizationId", country, stage, neuroscience, ai, cognitive,
			methods, languages, links, "freeHours", visibility, "worksVisibility", "createdAt", "changedAt")
		SELECT pg_temp.id('person', i), 'person-' || i, pg_temp.pick(i, 'given', $1) || ' ' || initcap(pg_temp.pick(i, 's1', $2)
				|| pg_temp.pick(i, 's2', $2) || pg_temp.pick(i, 's3', $2)),
			'I study ' || lower(pg_temp.pick(i, 'theme', $3)) || ' in ' || pg_temp.pick(i, 'animal', $4) || ' and in machines, and would like to '
				|| 'compare what both of them learn about ' || lower(pg_temp.pick(i, 'other', $3)) || '.',
			initcap(pg_temp.pick(i, 'u1', $2) || pg_temp.pick(i, 'u2', $2)) || ' University',
			CASE WHEN pg_temp.roll(i, 'org', 4) = 0 THEN o.ids[1 + pg_temp.roll(i, 'orgid', cardinality(o.ids))] END,
			pg_temp.pick(i, 'country', '{US,US,US,US,DE,DE,GB,GB,FR,CN,CN,JP,CA,IN,IT,ES,PT,NL,SE,CH,IL,KR,AU,BR,NG,IS}'),
			pg_temp.pick(i, 'stage', '{doctoral_student,doctoral_student,doctoral_student,postdoc,postdoc,principal_investigator,industry,other}')
				::"CareerStage",
			10 * s.n, 10 * (10 - s.n), 0,
			(SELECT array_agg(DISTINCT pg_temp.pick(i, 'method' || k, $5)) FROM generate_series(1, 2) k),
			ARRAY['en'] || CASE WHEN pg_temp.roll(i, 'lang', 3) = 0 THEN ARRAY[pg_temp.pick(i, 'lang2', '{de,fr,zh,pt,es,is}')] ELSE '{}' END,
			'{}', '{}', (CASE WHEN pg_temp.roll(i, 'vis', 10) = 0 THEN 'hidden' WHEN pg_temp.roll(i, 'vis', 10) < 7 THEN 'members' ELSE 'public' END)
				::"Visibility", 'members', now(), now()
		FROM generate_series(0, ${count - 1}) i, LATERAL (SELECT pg_temp.roll(i, 'share', 11) AS n) s,
			(SELECT array_agg(id ORDER BY slug) AS ids FROM "Organization") o`,
		[GIVEN, SYLLABLES, THEMES, ANIMALS, METHODS],
	);
}

async function insertParts(client: pg.Client, count: number): Promise<void> {
	await client.query(`
		INSERT INTO "ProfileTopic" ("accountId", "topicId", position)
		SELECT DISTINCT ON (1, 2) pg_temp.id('person', i), t.ids[1 + pg_temp.roll(i, 'topic' || k, cardinality(t.ids))], k
		FROM generate_series(0, ${count - 1}) i, generate_series(1, 3) k, (SELECT array_agg(id ORDER BY slug) AS ids FROM "Topic") t`);
	await client.query(`
		INSERT INTO "Exchange" (id, "accountId", side, kind, text, position)
		SELECT pg_temp.id('exchange' || k, i), pg_temp.id('person', i), (CASE WHEN k < 2 THEN 'offer' ELSE 'need' END)::"ExchangeSide",
			pg_temp.pick(i, 'kind' || k, '{method,method,method,data,data,compute,theory,theory,funding,students,supervision}')::"ExchangeKind",
			'Something that could be of use to others, number ' || k, k
		FROM generate_series(0, ${count - 1}) i, generate_series(0, 3) k WHERE pg_temp.roll(i, 'has' || k, 3) > 0`);
	await client.query(
		`INSERT INTO "Work" (id, "accountId", origin, "sourceKey", title, edited, "createdAt", "changedAt")
		SELECT pg_temp.id('work' || k, i), pg_temp.id('person', i), 'manual', k::text, pg_temp.pick(i, 'title' || k, $1) || ' of '
			|| pg_temp.pick(i, 'of' || k, $2), '{}', now(), now()
		FROM generate_series(0, ${count - 1}) i, generate_series(1, 2) k`,
		[THEMES, ANIMALS],
	);
	// The first member blocked or was blocked by a hundred.
	await client.query(`
		INSERT INTO "Block" ("blockerId", "blockedId", "createdAt")
		SELECT CASE k % 2 WHEN 0 THEN pg_temp.id('person', 0) ELSE pg_temp.id('person', k) END,
			CASE k % 2 WHEN 0 THEN pg_temp.id('person', k) ELSE pg_temp.id('person', 0) END, now() FROM generate_series(1, least(100, ${count - 1})) k`);
}
