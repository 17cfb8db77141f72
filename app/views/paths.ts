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

/** The address of a record's page. */
export function recordPath(kind: RecordKind, slug: string): string {
	return `/${FOLDERS[kind]}/${slug}`;
}

/** Where a record's page is reported to the moderators; null for the address of anything else. */
export function reportPath(path: string): string | null {
	return aboutRecord("/report", path);
}

/** Where somebody says what is wrong on a record's page; null for the address of anything else. */
export function correctionPath(path: string): string | null {
	return aboutRecord("/corrections/new", path);
}

function aboutRecord(form: string, path: string): string | null {
	const [, folder, slug] = /^\/([a-z]+)\/([a-z0-9-]+)$/.exec(path) ?? [];
	const kind = Object.entries(FOLDERS).find(([, name]) => name === folder)?.[0];
	return kind && slug ? `${form}?${new URLSearchParams({ kind, slug })}` : null;
}

/** An address with parameters, or without the question mark where there are none. */
export function withParams(path: string, params: URLSearchParams): string {
	const query = params.toString();
	return query ? `${path}?${query}` : path;
}
