import type pg from "pg";
import { connect } from "#app/platform/db/connect.server.ts";
import { ANIMALS, AREAS, CITIES, FORMS, SYLLABLES, THEMES } from "./words.ts";

/** Ten years, two events a year: the edition and its satellite. */
const EVENTS_OF_A_SERIES = 20;
const FIRST_YEAR = 2018;

/**
 * Adds `count` believable events, each with a place, about one deadline and two topics, in series of twenty, to a database
 * that holds the catalogue. The same count and seed give the same rows. Lists and search know nothing of them until `refreshSearch`.
 */
export async function generateEvents(
	databaseUrl: string,
	{ count, seed }: { count: number; seed: number },
): Promise<void> {
	const client = await connect(databaseUrl);
	try {
		await client.query("BEGIN");
		await defineFunctions(client, seed);
		await insertSeries(client, Math.ceil(count / EVENTS_OF_A_SERIES));
		await insertEvents(client, count);
		await insertParts(client);
		await client.query("COMMIT");
		await client.query("ANALYZE");
	} finally {
		await client.end();
	}
}

/** `roll(i, salt, n)`: a number below n that depends on nothing but these and the seed. */
async function defineFunctions(client: pg.Client, seed: number): Promise<void> {
	await client.query(`
		CREATE FUNCTION pg_temp.roll(i int, salt text, n int) RETURNS int LANGUAGE sql IMMUTABLE
			RETURN ((hashtextextended(salt || i, ${Math.trunc(seed)}) & 9007199254740991) % n)::int;
		CREATE FUNCTION pg_temp.pick(i int, salt text, words text[]) RETURNS text LANGUAGE sql IMMUTABLE
			RETURN words[1 + pg_temp.roll(i, salt, cardinality(words))];
		CREATE FUNCTION pg_temp.id(what text, i int) RETURNS uuid LANGUAGE sql IMMUTABLE
			RETURN overlay(overlay(md5('bench ' || what || i) placing '5' from 13) placing '8' from 17)::uuid;
		CREATE FUNCTION pg_temp.surname(i int, salt text, syllables text[]) RETURNS text LANGUAGE sql IMMUTABLE
			RETURN initcap(pg_temp.pick(i, salt || 1, syllables) || pg_temp.pick(i, salt || 2, syllables)
				|| pg_temp.pick(i, salt || 3, syllables))`);
}

/** One series in a hundred is of the field itself, one in five near it. */
async function insertSeries(client: pg.Client, count: number): Promise<void> {
	await client.query(
		`CREATE TEMPORARY TABLE series_made AS
		SELECT i, pg_temp.id('series', i) AS id, pg_temp.surname(i, 'series', $3) AS short,
			($1::text[])[1 + i % ${AREAS.length}] AS area, 1 + i / ${AREAS.length} % ${FORMS.length} AS form,
			($2::text[])[1 + i / ${AREAS.length * FORMS.length} % ${THEMES.length}] AS theme
		FROM generate_series(0, ${count - 1}) i`,
		[AREAS, THEMES, SYLLABLES],
	);
	await client.query(
		`INSERT INTO "Series" (id, slug, name, aliases, kind, relevance, description, recurrence, "firstYear", "checkedOn")
		SELECT id, 'series-' || i || '-' || lower(short), area || ' ' || ($1::text[])[form] || ' ' || theme, ARRAY[short],
			'conference', (CASE WHEN pg_temp.roll(i, 'core', 100) = 0 THEN 'core' WHEN pg_temp.roll(i, 'core', 100) < 20 THEN 'context'
				ELSE 'peripheral' END)::"Relevance",
			'A yearly meeting of those who study ' || lower(theme) || ' in brains and in machines.', 'yearly', ${FIRST_YEAR}, '2026-11-23'
		FROM series_made`,
		[FORMS.map(([, words]) => words)],
	);
	await client.query("ANALYZE series_made");
	await client.query(`
		INSERT INTO "SeriesOrganizer" ("seriesId", "organizationId", position)
		SELECT s.id, o.ids[1 + pg_temp.roll(s.i, 'organizer', cardinality(o.ids))], 0
		FROM series_made s, (SELECT array_agg(id ORDER BY slug) AS ids FROM "Organization") o`);
}

async function insertEvents(client: pg.Client, count: number): Promise<void> {
	await client.query(
		`CREATE TEMPORARY TABLE event_made AS
		SELECT n AS i, n % ${EVENTS_OF_A_SERIES} % 2 = 1 AS satellite, ${FIRST_YEAR} + n % ${EVENTS_OF_A_SERIES} / 2 AS year,
			s.id AS series, s.short, s.area, s.form, s.theme, pg_temp.id('event', n) AS id,
			make_date(${FIRST_YEAR} + n % ${EVENTS_OF_A_SERIES} / 2, 1, 1) + pg_temp.roll(n / 2, 'day', 360)
				+ CASE n % 2 WHEN 1 THEN 3 ELSE 0 END AS starts,
			pg_temp.pick(n, 'theme', $1) AS other, pg_temp.pick(n, 'animal', $2) AS animal,
			(ARRAY['in_person', 'in_person', 'in_person', 'in_person', 'in_person', 'hybrid', 'online'])[1 + pg_temp.roll(n, 'mode', 7)] AS mode
		FROM generate_series(0, ${count - 1}) n JOIN series_made s ON s.i = n / ${EVENTS_OF_A_SERIES}`,
		[THEMES, ANIMALS],
	);
	await client.query("ANALYZE event_made");
	await client.query(
		`INSERT INTO "Event" (id, slug, name, kind, description, url, language, level, year, mode, "feeAmount", "feeCurrency", status,
			"startDate", "endDate", "datePrecision", "timeZone", "checkedOn", "changedAt", "seriesId", "parentId")
		SELECT id, lower(short) || '-' || year || '-' || i,
			CASE WHEN satellite THEN short || ' ' || year || ' satellite: ' || other ELSE area || ' ' || ($1::text[])[form] || ' ' || theme || ' ' || year END,
			(CASE WHEN satellite THEN 'satellite' ELSE ($2::text[])[form] END)::"EventKind",
			'Talks, posters and tutorials on ' || lower(theme) || ' and ' || lower(other) || ', with recordings from ' || animal
				|| ' and models that learn as they do. Researchers of the brain and of machine learning meet for discussion; students are welcome.',
			'https://example.org/' || i, 'en', (ARRAY[NULL, 'graduate', 'graduate, postdoctoral', 'undergraduate'])[1 + pg_temp.roll(i, 'level', 4)],
			year, mode::"EventMode", CASE pg_temp.roll(i, 'fee', 5) WHEN 0 THEN 0 WHEN 1 THEN NULL ELSE 50 * (1 + pg_temp.roll(i, 'amount', 12)) END, 'EUR',
			(CASE WHEN pg_temp.roll(i, 'status', 50) = 0 THEN 'cancelled' ELSE 'confirmed' END)::"EventStatus",
			starts, starts + pg_temp.roll(i, 'length', 5), 'day', 'Europe/Lisbon', '2026-11-23', '2026-11-23', series,
			CASE WHEN satellite THEN pg_temp.id('event', i - 1) END
		FROM event_made`,
		[FORMS.map(([, words]) => words), FORMS.map(([kind]) => kind)],
	);
}

/** Places, topics and deadlines: four events in five have one deadline, one in ten has two. */
async function insertParts(client: pg.Client): Promise<void> {
	await client.query(
		`INSERT INTO "EventPlace" (id, position, role, venue, city, country, "eventId")
		SELECT pg_temp.id('place', i), 0, 'main', pg_temp.surname(i / 2, 'venue', $3) || ' Hall', ($1::text[])[c], ($2::text[])[c], id
		FROM (SELECT *, 1 + pg_temp.roll(i / 2, 'city', ${CITIES.length}) AS c FROM event_made WHERE mode <> 'online') e`,
		[CITIES.map(([city]) => city), CITIES.map(([, country]) => country), SYLLABLES],
	);
	await client.query(`
		INSERT INTO "EventTopic" ("eventId", "topicId", position)
		SELECT e.id, t.ids[1 + pg_temp.roll(e.i, 'topic' || n, cardinality(t.ids))], n
		FROM event_made e, generate_series(0, 1) n, (SELECT array_agg(id ORDER BY slug) AS ids FROM "Topic") t
		ON CONFLICT DO NOTHING`);
	await client.query(`
		INSERT INTO "Deadline" (id, position, kind, label, provisional, "closesOn", "closesTime", "timeZone", "timeZoneLabel", "closesAt", "overAt",
			"changedAt", "eventId")
		SELECT pg_temp.id('deadline' || n, i), n, kind::"DeadlineKind", initcap(replace(kind, '_', ' ')), pg_temp.roll(i, 'provisional', 20) = 0, day,
			CASE WHEN zoned THEN '23:59' END, CASE WHEN zoned THEN 'Etc/GMT+12' END, CASE WHEN zoned THEN 'AoE' END,
			CASE WHEN zoned THEN (day + 1 + time '11:59') AT TIME ZONE 'UTC' END,
			(day + 1 + CASE WHEN zoned THEN time '11:59' ELSE time '12:00' END) AT TIME ZONE 'UTC', '2026-11-23', id
		FROM (SELECT e.i, e.id, n, starts - 20 - pg_temp.roll(i, 'closes' || n, 150) AS day, pg_temp.roll(i, 'zone', 5) < 3 AS zoned,
				pg_temp.pick(i, 'kind' || n, ARRAY['abstract', 'paper', 'poster', 'application', 'early_registration', 'registration',
					'travel_grant', 'workshop_proposal', 'notification', 'camera_ready']) AS kind
			FROM event_made e CROSS JOIN generate_series(0, 1) n
			WHERE pg_temp.roll(i, 'deadlines', 10) > n * 8 AND (n = 0 OR pg_temp.roll(i, 'deadlines', 10) = 9)) d`);
}
