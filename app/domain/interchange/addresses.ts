import type { RecordKind } from "#app/domain/catalogue/index.ts";

const FOLDERS: Record<RecordKind, string> = {
	event: "events",
	course: "courses",
	talk: "talks",
	program: "programs",
	series: "series",
	organization: "organizations",
	topic: "topics",
	bridge: "bridges",
};

/** The full address of a record's page. `site` is the origin of the site, without trailing slash. */
export function recordAddress(site: string, kind: RecordKind, slug: string): string {
	return `${site}/${FOLDERS[kind]}/${slug}`;
}

/** The name of the host: what identifiers are unique under, whatever the port. */
export function hostName(site: string): string {
	return new URL(site).hostname;
}
