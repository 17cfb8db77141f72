import { countPeople, listPeople } from "#app/domain/people/index.server.ts";
import { readPersonFilters } from "#app/domain/people/index.ts";
import { db } from "#app/platform/db/database.server.ts";
import type { Question } from "../measure-question.ts";

const filters = (search: string) => readPersonFilters(new URLSearchParams(search)).filters;

/** What the directory asks, by a member with a hundred blocks and by a stranger: lists, then their counts. */
export async function directoryQuestions(): Promise<Question[]> {
	const member = await db().block.groupBy({
		by: ["blockerId"],
		orderBy: { _count: { blockerId: "desc" } },
		take: 1,
	});
	const reader = { accountId: member[0]?.blockerId ?? "" };
	const wordings: [string, string[]][] = [
		["first page", [""]],
		["a name", ["q=kolunmi", "q=Pedro+Sento", "q=Rosa+Vedis", "q=gre+ul", "q=Hugo+Zanqui"]],
		["a common word", ["q=machines", "q=mice", "q=learning", "q=dopamine", "q=university"]],
		["two words", ["q=replay+songbirds", "q=attention+bats", "q=ada+metacognition"]],
		["nothing found", ["q=qqxxzz", "q=zzyyxx+plmokn", "topic=no-such-topic"]],
		["one facet", ["field=neuroscience", "stage=postdoc", "offers=data", "needs=compute", "language=en"]],
		["a rare value", ["country=IS", "language=is", "country=PT", "topic=credit-assignment"]],
		["offers and needs", ["offers=compute&needs=funding", "offers=supervision&needs=students"]],
		[
			"four facets",
			[
				"field=neuroscience&stage=postdoc&offers=method&country=DE",
				"needs=theory&method=fMRI&language=fr&stage=industry",
			],
		],
		["words and facets", ["q=mice&country=IS", "q=learning&offers=data&stage=postdoc"]],
	];
	const deep = await pageOf(50, reader);
	const questions = (who: string, as: typeof reader | null): Question[] => [
		...wordings.map(([what, searches]) => ({
			what: `${who}: ${what}`,
			ask: searches.map((search) => () => listPeople(as, filters(search))),
		})),
		{ what: `${who}: page 50`, ask: [() => listPeople(as, { ...filters(""), after: deep })] },
		...wordings.map(([what, searches]) => ({
			what: `${who}: counts, ${what}`,
			ask: searches.map((search) => () => countPeople(as, filters(search))),
		})),
	];
	return [...questions("member", reader), ...questions("stranger", null)];
}

async function pageOf(number: number, reader: { accountId: string }): Promise<string | null> {
	let after: string | null = null;
	for (let page = 1; page < number; page++)
		after = (await listPeople(reader, { ...filters(""), after })).next;
	return after;
}
