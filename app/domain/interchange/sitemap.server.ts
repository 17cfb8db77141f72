import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { recordAddress } from "./addresses.ts";
import { escapeHtml } from "./text.ts";

/** The most addresses that one sitemap may hold (sitemaps.org). */
export const MOST_ADDRESSES = 50_000;

const LISTS = [
	"/",
	"/events",
	"/deadlines",
	"/calendar",
	"/courses",
	"/talks",
	"/programs",
	"/series",
	"/organizations",
	"/topics",
	"/bridges",
	"/people",
];
const XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";

/**
 * The sitemap of all public pages; past `most` addresses an index of its parts, which are asked for by their number (from 1).
 * `site` is the origin of the site. Throws AppError("not_found") for a part that there is not.
 */
export async function readSitemap(
	site: string,
	part: string | null = null,
	most: number = MOST_ADDRESSES,
): Promise<string> {
	const perPart = most - LISTS.length;
	const found = { where: { visibility: "public" as const } };
	const [recordCount, personCount] = await Promise.all([
		db().listing.count(),
		db().personListing.count(found),
	]);
	const parts = Math.max(1, Math.ceil((recordCount + personCount) / perPart));
	if (part === null && parts > 1) return index(site, parts);
	const number = part === null ? 1 : Number(part);
	if (!/^[1-9]\d{0,5}$/.test(part ?? "1") || (number > parts && part !== null))
		throw new AppError("not_found", "There is no such part of the sitemap.");
	const from = (number - 1) * perPart;
	const rows = await db().listing.findMany({
		select: { recordKind: true, slug: true, changedAt: true },
		orderBy: [{ recordKind: "asc" }, { recordId: "asc" }],
		skip: from,
		take: perPart,
	});
	// People stand behind all records; only those whom strangers may see.
	const people = await db().personListing.findMany({
		...found,
		select: { handle: true, changedAt: true },
		orderBy: { accountId: "asc" },
		skip: Math.max(0, from - recordCount),
		take: perPart - rows.length,
	});
	const lists = number === 1 ? LISTS.map((path) => page(`${site}${path}`)) : [];
	const records = rows.map((row) => page(recordAddress(site, row.recordKind, row.slug), row.changedAt));
	const persons = people.map((person) => page(`${site}/people/${person.handle}`, person.changedAt));
	return xml("urlset", [...lists, ...records, ...persons]);
}

function index(site: string, parts: number): string {
	const numbers = Array.from({ length: parts }, (_, i) => i + 1);
	return xml(
		"sitemapindex",
		numbers.map((number) => `<sitemap><loc>${site}/sitemap.xml?after=${number}</loc></sitemap>`),
	);
}

function page(address: string, changedAt?: Date): string {
	const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
	return `<url><loc>${escapeHtml(address)}</loc>${changed}</url>`;
}

function xml(element: string, lines: string[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<${element} xmlns="${XMLNS}">\n${lines.join("\n")}\n</${element}>\n`;
}
