import { publicPage } from "./public-page.ts";

const CONTENT_TYPES = {
	calendar: "text/calendar; charset=utf-8",
	atom: "application/atom+xml; charset=utf-8",
	json: "application/feed+json; charset=utf-8",
	xml: "application/xml; charset=utf-8",
	text: "text/plain; charset=utf-8",
	png: "image/png",
} as const;

/** A public answer that is no page: a calendar, feed, sitemap, picture. */
export function publicDocument(
	body: string | Uint8Array<ArrayBuffer>,
	type: keyof typeof CONTENT_TYPES,
): Response {
	return new Response(body, { headers: { ...publicPage, "Content-Type": CONTENT_TYPES[type] } });
}
