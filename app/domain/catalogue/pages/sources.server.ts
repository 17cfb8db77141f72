import { db } from "#app/platform/db/database.server.ts";
import type { RecordKind } from "../cards.ts";
import { isoDay } from "../listing/row.ts";

export type SourceView = {
	what: string | null;
	url: string | null;
	repository: string | null;
	path: string | null;
	commit: string | null;
	citation: string | null;
	/** ISO date. */
	checkedOn: string;
};

/** A record's sources in order, those of its deadlines after its own. */
export async function readSources(recordKind: RecordKind, recordId: string): Promise<SourceView[]> {
	const rows = await db().source.findMany({
		where: { recordKind, recordId },
		orderBy: [{ deadlineId: { sort: "asc", nulls: "first" } }, { position: "asc" }],
	});
	const seen = new Set<string>();
	return rows.flatMap((row) => {
		const key = [row.url, row.repository, row.path, row.citation].join(" ");
		// A deadline's source that the record names already adds nothing.
		if (row.deadlineId && seen.has(key)) return [];
		seen.add(key);
		return [
			{
				what: row.what,
				url: row.url,
				repository: row.repository,
				path: row.path,
				commit: row.commit,
				citation: row.citation,
				checkedOn: isoDay(row.checkedOn),
			},
		];
	});
}
