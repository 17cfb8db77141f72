import type { Transaction } from "#app/platform/db/database.server.ts";
import { type FieldShares, fieldShares, type TopicField } from "../fields.ts";
import { spelled, words } from "./row.ts";

export type TopicEntry = {
	id: string;
	slug: string;
	name: string;
	field: TopicField;
	synonyms: string[];
	/** Terms of the bridges that touch it. */
	bridgeTerms: string[];
	/** Own slug and those of all broader topics. */
	lineage: string[];
};

export type TopicFacets = {
	topics: string[];
	fields: string[];
	shares: FieldShares | null;
	names: string;
	synonyms: string;
};

/** The vocabulary in memory while listings are made: some hundred terms with their ancestors and bridges. */
export class Vocabulary {
	readonly #byId: Map<string, TopicEntry>;

	constructor(entries: TopicEntry[]) {
		this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
	}

	/** What a record about these topics (ids; doubles allowed) inherits from them. */
	facets(topicIds: readonly string[]): TopicFacets {
		const entries = [...new Set(topicIds)].flatMap((id) => this.#byId.get(id) ?? []);
		return {
			topics: [...new Set(entries.flatMap((entry) => entry.lineage))],
			fields: [...new Set(entries.map((entry) => spelled(entry.field)))],
			shares: fieldShares(entries.map((entry) => entry.field)),
			names: words(entries.map((entry) => entry.name)),
			synonyms: words(entries.flatMap((entry) => [...entry.synonyms, ...entry.bridgeTerms])),
		};
	}
}

/** Reads the vocabulary as it stands in this transaction. */
export async function readVocabulary(tx: Transaction): Promise<Vocabulary> {
	const rows = await tx.topic.findMany({
		select: {
			id: true,
			slug: true,
			name: true,
			field: true,
			synonyms: true,
			parentId: true,
			bridges: { select: { bridge: { select: { leftTerm: true, rightTerm: true } } } },
		},
	});
	const byId = new Map(rows.map((row) => [row.id, row]));
	const lineage = (id: string | null, seen: string[] = []): string[] => {
		const row = id ? byId.get(id) : undefined;
		return !row || seen.includes(row.slug) ? seen : lineage(row.parentId, [...seen, row.slug]);
	};
	return new Vocabulary(
		rows.map((row) => ({
			...row,
			bridgeTerms: row.bridges.flatMap(({ bridge }) => [bridge.leftTerm, bridge.rightTerm]),
			lineage: lineage(row.id),
		})),
	);
}
