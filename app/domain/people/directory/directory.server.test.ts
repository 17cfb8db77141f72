import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { recordStatements } from "#tests/bench/plans.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { holds, SEED } from "#tests/setup/seed.ts";
import { refreshPersonListing } from "../listing/refresh-person-listing.server.ts";
import { countPeople } from "./count-people.server.ts";
import { listPeople } from "./list-people.server.ts";
import { PERSON_FACETS, type PersonFacet, type PersonFilters, readPersonFilters } from "./person-filters.ts";

const visibility = fc.constantFrom("hidden" as const, "members" as const, "public" as const);
const kinds = ["data", "compute", "theory", "funding"] as const;
// Words that nothing else in the world of these tests holds.
const ABOUT = ["quokka", "zebrafish", "axolotl"];
const TITLES = ["numbat", "pangolin"];
/** With what they lie under in the vocabulary. */
const TOPICS: Record<string, string[]> = {
	"population-coding": ["population-coding", "neural-coding", "systems-neuroscience", "neuroscience"],
	"machine-learning": ["machine-learning"],
};

const aPerson = fc.record({
	visibility,
	works: visibility,
	suspended: fc.nat(9).map((tenth) => tenth === 0),
	name: fc.constantFrom("Ana", "Ánton", "bert", "Zoë", "Çelik", "ana"),
	fields: fc.constantFrom<number[]>([100, 0, 0], [0, 100, 0], [50, 50, 0], [0, 30, 70], [0, 0, 0]),
	topics: fc.subarray(Object.keys(TOPICS)),
	methods: fc.subarray(["two-photon imaging", "fMRI", "deep learning"]),
	offers: fc.subarray([...kinds]),
	needs: fc.subarray([...kinds]),
	stage: fc.constantFrom("postdoc" as const, "doctoral_student" as const, null),
	country: fc.constantFrom("PT", "FR", null),
	languages: fc.subarray(["en", "pt", "fr"]),
	about: fc.subarray(ABOUT),
	titles: fc.subarray(TITLES),
	hiddenTitle: fc.boolean(),
});
type Made = typeof aPerson extends fc.Arbitrary<infer T> ? T & { id: string; lineage: string[] } : never;

const PEOPLE = 60;
let world: Made[];
let blocks: [string, string][];

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	const drawn = fc.sample(aPerson, { seed: SEED, numRuns: PEOPLE });
	world = [];
	for (const [index, person] of drawn.entries()) world.push(await make(person, index));
	const pairs = fc.tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 1)).filter(([one, other]) => one !== other);
	const ids = (index: number) => world[index]?.id ?? "";
	blocks = fc.sample(pairs, { seed: SEED, numRuns: 90 }).map(([one, other]) => [ids(one), ids(other)]);
	const createdAt = new Date("2026-11-24T00:00:00Z");
	await db().block.createMany({
		data: blocks.map(([blockerId, blockedId]) => ({ blockerId, blockedId, createdAt })),
		skipDuplicates: true,
	});
});
afterAll(disconnectDatabase);

async function make(person: Omit<Made, "id" | "lineage">, index: number): Promise<Made> {
	const [neuroscience = 0, ai = 0, cognitive = 0] = person.fields;
	const { accountId } = await makePerson(
		person.name,
		{
			...{ neuroscience, ai, cognitive, handle: `person-${index}`, visibility: person.visibility },
			...{ methods: person.methods, stage: person.stage, country: person.country, topics: person.topics },
			...{ languages: person.languages, about: person.about.join(" "), worksVisibility: person.works },
		},
		{ suspendedAt: person.suspended ? new Date() : null },
	);
	const sides = [["offer", person.offers] as const, ["need", person.needs] as const];
	for (const [side, list] of sides)
		for (const [position, kind] of list.entries())
			await db().exchange.create({ data: { accountId, side, kind, position, text: kind } });
	const at = new Date("2026-11-24T00:00:00Z");
	for (const title of person.titles) {
		const hiddenAt = person.hiddenTitle ? at : null;
		const work = { title, sourceKey: title, origin: "manual" as const, createdAt: at, changedAt: at };
		await db().work.create({ data: { ...work, accountId, hiddenAt } });
	}
	await inTransaction((tx) => refreshPersonListing(tx, accountId));
	const lineage = [...new Set(person.topics.flatMap((topic) => TOPICS[topic] ?? []))];
	return { ...person, id: accountId, lineage };
}

const OPEN = ["hidden", "members", "public"];

/** Whom a reader must find, without any SQL. */
function expected(reader: string | null, filters: PersonFilters): Made[] {
	return world.filter((person) => {
		if (person.visibility === "hidden" || person.suspended) return false;
		if (reader === null && person.visibility !== "public") return false;
		if (
			blocks.some(
				([one, other]) =>
					[one, other].includes(reader ?? "") && [one, other].includes(person.id) && reader !== person.id,
			)
		)
			return false;
		if (
			!PERSON_FACETS.every(
				(name) => filters[name].length === 0 || filters[name].some((v) => valuesOf(person, name).includes(v)),
			)
		)
			return false;
		const words = [person.name, ...person.about, ...titlesFor(person)].map(plain);
		return (
			filters.q === "" ||
			filters.q.split(" ").every((word) => words.some((one) => one.startsWith(plain(word))))
		);
	});
}

// What everybody who may find the person may read, no more.
function titlesFor(person: Made): string[] {
	return !person.hiddenTitle && OPEN.indexOf(person.works) >= OPEN.indexOf(person.visibility)
		? person.titles
		: [];
}

function valuesOf(person: Made, name: PersonFacet): string[] {
	const [neuroscience = 0, ai = 0, cognitive = 0] = person.fields;
	const shares = { neuroscience, "artificial-intelligence": ai, "cognitive-science": cognitive };
	const one = (value: string | null) => (value ? [value.replaceAll("_", "-")] : []);
	return {
		field: Object.entries(shares).flatMap(([field, share]) => (share > 0 ? [field] : [])),
		topic: person.lineage,
		method: person.methods,
		offers: [...person.offers],
		needs: [...person.needs],
		stage: one(person.stage),
		country: one(person.country),
		language: person.languages,
	}[name];
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

async function walk(reader: string | null, filters: PersonFilters, limit: number): Promise<string[]> {
	const handles: string[] = [];
	for (let after: string | null = null, pages = 0; pages < 100; pages++) {
		const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(
			reader ? { accountId: reader } : null,
			{ ...filters, after },
			{ limit },
		);
		handles.push(...page.people.map((person) => person.handle));
		if (!page.next) return handles;
		after = page.next;
	}
	throw new Error("The pages have no end.");
}

const someFilters = fc
	.record(
		{
			field: fc.subarray(["neuroscience", "cognitive-science"]),
			topic: fc.subarray(["neuroscience", "population-coding", "machine-learning"]),
			method: fc.subarray(["fMRI", "deep learning"]),
			offers: fc.subarray(["data", "compute"]),
			needs: fc.subarray(["theory", "funding"]),
			stage: fc.subarray(["postdoc", "doctoral-student"]),
			country: fc.subarray(["PT", "FR"]),
			language: fc.subarray(["en", "pt"]),
			q: fc.constantFrom(
				"",
				"",
				"ana",
				"quokka",
				"zebraf",
				"numbat",
				"pangolin",
				"ana axolotl",
				"çel",
				"nobody",
			),
		},
		{ requiredKeys: [] },
	)
	.map((some): PersonFilters => ({ ...readPersonFilters(new URLSearchParams()).filters, ...some }));
const aReader = fc.option(fc.nat(PEOPLE - 1));
const idOf = (index: number | null) => (index === null ? null : (world[index]?.id ?? null));
const handleOf = (person: Made) => `person-${world.indexOf(person)}`;

describe("the directory", () => {
	it("lists exactly those whom its reader may find, each once, in order of name", async () => {
		await holds(
			fc.asyncProperty(
				aReader,
				someFilters,
				fc.integer({ min: 1, max: 25 }),
				async (index, filters, limit) => {
					const handles = await walk(idOf(index), filters, limit);
					const wanted = expected(idOf(index), filters);
					expect([...handles].sort()).toEqual(wanted.map(handleOf).sort());
					const names = handles.map((handle) => plain(world[Number(handle.slice(7))]?.name ?? ""));
					expect(names).toEqual([...names].sort());
				},
			),
			200,
		);
	});

	it("counts what its list would hold, and nobody else", async () => {
		await holds(
			fc.asyncProperty(aReader, someFilters, async (index, filters) => {
				const reader = idOf(index);
				const counts = await countPeople(reader ? { accountId: reader } : null, filters, { most: 1000 });
				expect({ total: counts.total, capped: counts.capped }).toEqual({
					total: expected(reader, filters).length,
					capped: [],
				});
				for (const name of PERSON_FACETS) {
					const others = expected(reader, { ...filters, [name]: [] });
					const wanted = new Map<string, number>();
					for (const value of others.flatMap((person) => valuesOf(person, name)))
						wanted.set(value, (wanted.get(value) ?? 0) + 1);
					expect(Object.fromEntries(counts.facets[name].map(({ value, count }) => [value, count]))).toEqual(
						Object.fromEntries(wanted),
					);
				}
			}),
			150,
		);
	});

	it("has somebody of each sort, so that this shows something", () => {
		const none = readPersonFilters(new URLSearchParams()).filters;
		const [strangers, members] = [expected(null, none).length, expected("nobody", none).length];
		expect(strangers).toBeGreaterThan(5);
		expect(members).toBeGreaterThan(strangers);
		const titled = (titles: (person: Made) => string[]) =>
			world.filter((person) => titles(person).length > 0).length;
		expect(titled(titlesFor)).toBeLessThan(titled((person) => person.titles));
		expect(world.some(({ id }) => expected(id, none).length < members)).toBe(true);
	});

	it("names topics in its counts", async () => {
		const { facets } = await countPeople(
			null,
			readPersonFilters(new URLSearchParams("topic=machine-learning")).filters,
		);
		expect(facets.topic.find(({ value }) => value === "machine-learning")?.label).toBe("Machine learning");
	});

	it("asks the database one question for its list and one for its counts, for few people and for many", async () => {
		const searches = ["", "q=nobody", "stage=postdoc&country=PT&offers=data&needs=theory&q=ana"];
		for (const [reader, search] of [null, world[0]?.id ?? null].flatMap((id) =>
			searches.map((one) => [id, one] as const),
		)) {
			const { filters } = readPersonFilters(new URLSearchParams(search ?? ""));
			const viewer = reader ? { accountId: reader } : null;
			const asked = await recordStatements(() =>
				Promise.all([listPeople(viewer, filters), countPeople(viewer, filters)]),
			);
			expect(asked.length).toBe(2);
		}
	});

	it("takes whatever an address says", async () => {
		const text = fc.oneof(
			fc.string({ unit: "binary", maxLength: 60 }),
			fc.constantFrom("'", "%", "a:*", "\\", "{}", '{"a"}'),
		);
		await holds(
			fc.asyncProperty(text, text, async (q, value) => {
				const params = new URLSearchParams({ q, method: value, topic: value, after: value });
				const { filters } = readPersonFilters(params);
				await listPeople(null, filters);
				await countPeople(null, filters);
			}),
			60,
		);
	});
});
