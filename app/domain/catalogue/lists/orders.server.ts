import { Prisma } from "#app/platform/db/database.server.ts";
import type { RecordKind } from "../cards.ts";
import { type Cursor, readCursor } from "./cursor.ts";
import type { Filters } from "./filters.ts";

/** An order of a list: SQL expressions over "Listing" l, all ascending or all descending, closed by the record's id. */
export type Order = {
	keys: { sql: Prisma.Sql; type: "int" | "date" | "text"; descending: boolean }[];
};

const relevance = { sql: Prisma.sql`l.relevance`, type: "int", descending: false } as const;
const date = (descending: boolean) => ({ sql: Prisma.sql`l."sortDate"`, type: "date", descending }) as const;
const title = { sql: Prisma.sql`l.title`, type: "text", descending: false } as const;

/** Dated things by date, soonest first or, where they are past, newest first; lasting things by name. Core series first where relevance is asked. */
export function orderOf(recordKind: RecordKind, filters: Filters): Order {
	if (recordKind !== "event" && recordKind !== "talk") {
		return { keys: filters.sort === "relevance" && recordKind === "series" ? [relevance, title] : [title] };
	}
	const byDate = date(filters.when !== "upcoming");
	return { keys: recordKind === "event" && filters.sort === "relevance" ? [relevance, byDate] : [byDate] };
}

const SHAPES = { int: /^\d{1,9}$/, date: /^\d{4}-\d{2}-\d{2}$/, text: /^[^\0]*$/ };

/** The cursor of an address, if it fits this order. */
export function cursorFor(order: Order, text: string | null): Cursor | null {
	return readCursor(
		text,
		order.keys.map((key) => SHAPES[key.type]),
	);
}

/** What stands behind ORDER BY: a total order, closed by the record's id. */
export function orderBy({ keys }: Order): Prisma.Sql {
	const parts = keys.map(
		(key) => Prisma.sql`${key.sql} ${key.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`}`,
	);
	const last = keys.at(-1)?.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
	return Prisma.sql`${Prisma.join(parts)}, l."recordId" ${last}`;
}

/** Rows that come after the cursor in this order. */
export function afterCursor({ keys }: Order, cursor: Cursor): Prisma.Sql {
	const bounds = keys.map((key, i) => ({
		...key,
		value: Prisma.sql`${cursor.keys[i]}::${Prisma.raw(key.type)}`,
		beyond: key.descending ? Prisma.sql`<` : Prisma.sql`>`,
	}));
	const last = keys.at(-1)?.descending ? Prisma.sql`<` : Prisma.sql`>`;
	const id = Prisma.sql`${cursor.id}::uuid`;
	// In one direction rows compare as a whole, and the index of the order begins right at the cursor.
	if (keys.every((key) => key.descending === keys.at(-1)?.descending)) {
		const columns = Prisma.join([...keys.map((key) => key.sql), Prisma.sql`l."recordId"`]);
		return Prisma.sql`(${columns}) ${last} (${Prisma.join([...bounds.map((bound) => bound.value), id])})`;
	}
	const rest = bounds.reduceRight(
		(condition, { sql, beyond, value }) =>
			Prisma.sql`(${sql} ${beyond} ${value} OR (${sql} = ${value} AND ${condition}))`,
		Prisma.sql`l."recordId" ${last} ${id}`,
	);
	const [first] = bounds;
	// Says nothing new, but an index can begin there.
	return first ? Prisma.sql`(${first.sql} ${first.beyond}= ${first.value} AND ${rest})` : rest;
}

/** The keys of a row as text, as a cursor takes them. */
export function cursorKeys({ keys }: Order): Prisma.Sql {
	return Prisma.sql`ARRAY[${Prisma.join(keys.map((key) => Prisma.sql`(${key.sql})::text`))}]`;
}
