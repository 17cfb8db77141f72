import { Prisma, type Transaction } from "#app/platform/db/database.server.ts";
import type { RecordKind } from "../cards.ts";
import { slugFrom } from "./slug-from.ts";

const TABLES: Partial<Record<RecordKind, Prisma.Sql>> = {
	organization: Prisma.sql`"Organization"`,
	program: Prisma.sql`"Program"`,
	series: Prisma.sql`"Series"`,
	course: Prisma.sql`"Course"`,
	event: Prisma.sql`"Event"`,
};

/**
 * A slug made from a name that no record of this kind has or ever had. Two transactions that want the same one take turns, so
 * that both get theirs.
 */
export async function freeSlug(
	tx: Transaction,
	kind: RecordKind,
	name: string,
	year?: number,
): Promise<string> {
	const base = slugFrom(name, year);
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`slug ${kind} ${base}`}))`;
	const table = TABLES[kind];
	if (!table) throw new Error(`No ${kind} is made by hand.`);
	const taken = await tx.$queryRaw<{ slug: string }[]>`
		SELECT slug::text FROM ${table} WHERE slug::text = ${base} OR slug::text ~ ${`^${base}-\\d+$`}
		UNION SELECT slug::text FROM "FormerSlug"
			WHERE "recordKind" = ${kind}::"RecordKind" AND (slug::text = ${base} OR slug::text ~ ${`^${base}-\\d+$`})`;
	const slugs = new Set(taken.map(({ slug }) => slug));
	if (!slugs.has(base)) return base;
	let number = 2;
	while (slugs.has(`${base}-${number}`)) number += 1;
	return `${base}-${number}`;
}
