import {
	countFacets,
	listDeadlines,
	listRecords,
	readHomePage,
	readMonth,
	searchRecords,
} from "#app/domain/catalogue/index.server.ts";
import { readFilters } from "#app/domain/catalogue/index.ts";
import { db } from "#app/platform/db/database.server.ts";
import type { Question } from "../measure-question.ts";

/** The instant at which the bench lives: the catalogue's next day. */
export const BENCH_NOW = "2026-11-24T12:00:00Z";
const now = BENCH_NOW;

/** Words that three to twenty records hold: names of generated halls and series. The same database gives the same words. */
export async function rareWords(count: number): Promise<string[]> {
	const rows = await db().$queryRaw<{ word: string }[]>`
		SELECT word FROM "SearchWord" WHERE documents BETWEEN 3 AND 20 AND word ~ '^[a-z]{6,9}$' ORDER BY md5(word) LIMIT ${count}`;
	return rows.map(({ word }) => word);
}

/** Searches, each kind in words that differ. `rare` are words that few events hold. */
export function searchQuestions(rare: readonly string[]): Question[] {
	const search = (what: string, queries: readonly string[]): Question => ({
		what,
		ask: queries.map((query) => () => searchRecords(query, { now })),
	});
	return [
		search("a rare word", rare),
		search("a word in every event", ["brain", "learning", "models", "researchers", "tutorials"]),
		search("a common word", ["Lisbon", "octopuses", "satellite", "dopamine", "workshop"]),
		search("two words", [
			"reinforcement lisbon",
			"brain conference",
			"cosyne 2027",
			"nordic connectomics",
			"sleep 2024",
		]),
		search("a beginning, while typing", ["co", "con", "neur", "reinf", "b"]),
		search(
			"a misspelt word",
			rare.map((word) => word.slice(0, 3) + word.slice(4)),
		),
		search("nothing found", ["qqxxzz", "zzyyxxww plmokn", "xqzjk", "wvutsrq", "jjkkllmm"]),
	];
}

/** Lists, their counts, deadlines and a month. */
export async function listQuestions(): Promise<Question[]> {
	const filters = (search: string) => readFilters(new URLSearchParams(search)).filters;
	const plain = filters("");
	const filtered = filters("field=neuroscience&mode=in-person&when=all");
	const deep = await pageOf(50);
	const one = (what: string, ask: () => Promise<unknown>): Question => ({ what, ask: [ask] });
	return [
		one("events, first page", () => listRecords("event", plain, { now })),
		one("events, filtered", () => listRecords("event", filtered, { now })),
		one("events, page 50", () => listRecords("event", { ...plain, after: deep }, { now })),
		one("events, by a country and a topic", () =>
			listRecords("event", filters("country=PT&topic=reinforcement-learning&when=all"), { now }),
		),
		one("events, still open", () => listRecords("event", filters("open=1"), { now })),
		one("events with a common word", () => listRecords("event", filters("q=brain&when=all"), { now })),
		one("events with a rare country", () => listRecords("event", filters("country=IS&when=all"), { now })),
		one("counts, first page", () => countFacets("event", plain, { now })),
		one("counts, filtered", () => countFacets("event", filtered, { now })),
		one("counts, past", () => countFacets("event", filters("when=past"), { now })),
		one("deadlines", () => listDeadlines(plain, { now })),
		one("deadlines, filtered", () => listDeadlines(filters("kind=abstract&field=neuroscience"), { now })),
		one("deadlines, past", () => listDeadlines(filters("when=past"), { now })),
		one("deadlines with a common word", () => listDeadlines(filters("q=brain"), { now })),
		one("a month", () => readMonth(plain, { first: "2027-03-01", last: "2027-03-31", now })),
		one("the home page", () => readHomePage(now)),
	];
}

async function pageOf(number: number): Promise<string | null> {
	const { filters } = readFilters(new URLSearchParams());
	let after: string | null = null;
	for (let page = 1; page < number; page++) {
		after = (await listRecords("event", { ...filters, after }, { now })).next;
	}
	return after;
}
