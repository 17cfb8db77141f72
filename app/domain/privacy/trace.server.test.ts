import { afterEach, describe, expect, it } from "vitest";
import { readProfile } from "#app/domain/people/index.server.ts";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { sendMailJob } from "#app/platform/mail/send-mail.server.ts";
import { personalDataParts, wire } from "#app/wire.ts";
import { sourceFiles } from "#tests/architecture/source-files.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { askForDeletion } from "./deletion/ask-for-deletion.server.ts";
import { dropExportsJob, eraseAccountsJob, setPersonalDataParts } from "./index.server.ts";
import { KEPT_TEXT, MARK, MARK_ORCID, makeMarkedPerson } from "./marked-person.test-data.ts";

/** Tables in which nothing of a person with an account stands, and why. */
const OF_NOBODY: Record<string, string> = {
	...Object.fromEntries(
		`Appearance Bridge BridgeReference BridgeTopic CatalogueLoad Course CourseOrganization CourseProgram CourseTopic
		CurriculumDay CurriculumUnit Deadline DeadlineMove Event EventOrganization EventPlace EventProgram EventTopic FormerSlug Listing
		Organization OrganizationTopic Program ProgramOrganization ProgramTopic SearchWord Series SeriesOrganizer SeriesTopic
		Source Talk TalkTopic Topic`
			.split(/\s+/)
			.map((table) => [`public.${table}`, "the catalogue: public sources, whoever has an account"]),
	),
	"public.AppearanceOverride":
		"how a name in the catalogue is spelled, or that it is gone: no account stands there",
	"public.AuditEntry": "kept for ever, with opaque ids alone",
	"public.MailEvent": "that the provider told something, not of whom",
	"public.PublicDecision": "what was decided about the catalogue, without persons",
	"public.RateLimit": "keyed hashes, for a day at most",
	"public._prisma_migrations": "our own migrations",
	...Object.fromEntries(
		"bam instance job_dependency queue queue_stats queue_stats_default schedule subscription version warning"
			.split(" ")
			.map((table) => [`pgboss.${table}`, "the queue's own book-keeping"]),
	),
};

/**
 * Tables in which nothing writes yet. As soon as something does, its folder needs a part (app/wire.ts), and the marked
 * person a row there.
 */
const UNUSED = "Import ImportRow Invitation PageClaim Removal VenueWarning".split(" ");

/** Columns of the other tables that hold a word of a closed set or of our own, never a person's. */
const OF_OURS = new Set([
	// What was changed in the catalogue stays there; who did it is marked by their id.
	...["RecordChange.fields", "RecordChange.reason", "FieldProvenance.field", "FieldProvenance.reason"].map(
		(column) => `public.${column}`,
	),
	// What should be put right in the catalogue stays; who said so goes.
	...["field", "text", "sourceUrl", "decisionReason"].map((column) => `public.Correction.${column}`),
	...["name", "dead_letter", "policy", "group_id", "group_tier", "source_name", "trace_context"].map(
		(column) => `pgboss.job_common.${column}`,
	),
]);

const CAN_HOLD_WORDS = `data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY', 'tsvector', 'inet', 'xml')
	OR (data_type = 'USER-DEFINED' AND udt_name IN ('citext', 'tsvector', 'hstore'))`;

/** Columns in which marks need other forms: two letters, a checked number, numbers. */
const MARKED_OTHERWISE = new Set([
	"public.Profile.country",
	"public.Profile.orcid",
	"public.Profile.freeHours",
]);

type Table = { schema: string; table: string };

afterEach(async () => {
	setFixedClock(FIXED_NOW);
	await disconnectDatabase();
});

async function start() {
	wire();
	connectDatabase(await createTestDatabase());
	return makeMarkedPerson();
}

/** Every table that holds rows of its own; partitioned ones by their parts. */
async function tables(): Promise<Table[]> {
	const all = await db().$queryRaw<Table[]>`
		SELECT n.nspname::text AS schema, c.relname::text AS "table" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'
		ORDER BY 1, 2`;
	// One a day, with figures alone.
	return all.filter(({ schema, table }) => !(schema === "pgboss" && /^queue_stats_\d{8}$/.test(table)));
}

const quoted = ({ schema, table }: Table) => `"${schema}"."${table}"`;

/** The tables with a row in which any of these words stands, in whatever column: as text, or as bytes. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
	const forms = words.flatMap((word) => [word, Buffer.from(word).toString("hex")]);
	const found: string[] = [];
	for (const table of await tables()) {
		const [row] = await db().$queryRawUnsafe<{ hit: boolean }[]>(
			`SELECT EXISTS (SELECT FROM ${quoted(table)} t WHERE EXISTS
				(SELECT FROM unnest($1::text[]) form WHERE position(form IN lower(t::text)) > 0)) AS hit`,
			forms,
		);
		if (row?.hit) found.push(`${table.schema}.${table.table}`);
	}
	return found;
}

/** Asks for deletion, lets the days pass, and runs what would run by itself. */
async function leave(accountId: string): Promise<void> {
	await askForDeletion(accountId);
	await runJobs([sendMailJob]);
	setFixedClock("2026-12-01T12:00:01Z");
	for (let round = 0; round < 2; round++) {
		await eraseAccountsJob.run({}, run);
		await runJobs([sendMailJob]);
	}
	await dropExportsJob.run({}, run);
}

const run = {
	jobId: "0190c2d8-0000-7000-8000-000000000000",
	attempt: 1,
	signal: new AbortController().signal,
	progress: async () => {},
};

/** Whether nothing of a person stands there. */
const isOfNobody = (name: string) =>
	Object.hasOwn(OF_NOBODY, name) || UNUSED.some((table) => name === `public.${table}`);

it("nothing writes yet into the tables that are left out for that", () => {
	const writers = UNUSED.flatMap((table) => {
		const model = table[0]?.toLowerCase() + table.slice(1);
		const writes = new RegExp(`\\.${model}\\s*\\.\\s*(create|upsert|update)|INTO "${table}"`);
		return sourceFiles("app", "prisma")
			.filter(({ text }) => writes.test(text))
			.map(({ path }) => `${path} writes ${table}`);
	});
	expect(writers).toEqual([]);
});

describe("the marked person", () => {
	it("is marked in every column of every table that can hold something of a person", async () => {
		const { marked } = await start();
		const missing: string[] = [];
		for (const table of await tables()) {
			const name = `${table.schema}.${table.table}`;
			if (isOfNobody(name)) continue;
			const columns = await db().$queryRawUnsafe<{ column: string }[]>(
				`SELECT column_name::text AS "column" FROM information_schema.columns
				WHERE table_schema = $1 AND table_name = $2 AND (${CAN_HOLD_WORDS}) ORDER BY 1`,
				table.schema,
				table.table,
			);
			for (const { column } of columns) {
				const path = `${name}.${column}`;
				if (OF_OURS.has(path) || MARKED_OTHERWISE.has(path)) continue;
				const [row] = await db().$queryRawUnsafe<{ hit: boolean }[]>(
					`SELECT EXISTS (SELECT FROM ${quoted(table)} t WHERE lower(t."${column}"::text) ~ $1) AS hit`,
					`${MARK}|${Buffer.from(MARK).toString("hex")}|${marked.accountId}`,
				);
				if (!row?.hit) missing.push(path);
			}
		}
		expect(missing).toEqual([]);
	});

	it("is found in every such table, so that the search can be believed", async () => {
		const { marked } = await start();
		const all = (await tables()).map(({ schema, table }) => `${schema}.${table}`);
		const found = await tablesWith([MARK, marked.accountId]);
		expect(all.filter((name) => !isOfNobody(name))).toEqual(
			found.filter((name) => name !== "public.AuditEntry"),
		);
	});
});

describe("after seven days", () => {
	it("nothing of an erased person is left anywhere, but for opaque ids in the audit log", async () => {
		const { marked, other } = await start();
		await leave(marked.accountId);
		expect(await tablesWith([MARK, MARK_ORCID, marked.accountId])).toEqual(["public.AuditEntry"]);
		const entries = await db().auditEntry.findMany({
			where: { subjectId: marked.accountId },
			orderBy: { id: "asc" },
		});
		expect(entries.map(({ action }) => action)).toEqual([
			"accounts.signed-in",
			"privacy.deletion-asked",
			"privacy.account-erased",
		]);
		expect(
			JSON.stringify(entries, (_, value) => (typeof value === "bigint" ? `${value}` : value)),
		).not.toContain(MARK);
		expect(await tablesWith([MARK])).toEqual([]);

		// What is about others stays, without them.
		const kept = await db().report.findFirstOrThrow({ where: { text: KEPT_TEXT } });
		expect([kept.subjectId, kept.reporterId]).toEqual([other.accountId, null]);
		expect(await db().report.count()).toBe(2);
		expect((await readProfile(null, other.handle)).name).toBe("Other");
	});

	// Of these parts every row also goes with the account's own.
	const WITH_ACCOUNT = ["exports", "following"];
	it.each(personalDataParts.map(({ name }) => name).filter((name) => !WITH_ACCOUNT.includes(name)))(
		"the search sees it when the part of %s is forgotten",
		async (name) => {
			const { marked } = await start();
			setPersonalDataParts(personalDataParts.filter((part) => part.name !== name));
			await leave(marked.accountId);
			expect(
				(await tablesWith([MARK, marked.accountId])).filter((table) => table !== "public.AuditEntry"),
			).not.toEqual([]);
		},
	);

	it("exports go with the account even where their part is forgotten", async () => {
		const { marked } = await start();
		setPersonalDataParts(personalDataParts.filter((part) => part.name !== "exports"));
		await leave(marked.accountId);
		expect(await db().dataExport.count()).toBe(0);
	});
});
