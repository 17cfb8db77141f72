import { db } from "#app/platform/db/database.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import type { SubmissionState } from "../rules.ts";
import type { Writer } from "./submission-row.server.ts";
import { readTyped, type TypedDraft } from "./typed-draft.server.ts";

/** One's own submission as a line of a list. */
export type SubmissionLine = {
	id: string;
	name: string;
	state: SubmissionState;
	/** ISO instant. */
	changedAt: string;
	event: { slug: string; name: string } | null;
};

/** What a member, or a browser without an account, has drafted and proposed: the newest first, without what was withdrawn. */
export async function listOwnSubmissions({ viewer, key }: Writer): Promise<SubmissionLine[]> {
	if (!viewer && !key) return [];
	const rows = await db().submission.findMany({
		where: {
			state: { not: "withdrawn" },
			OR: [
				...(viewer ? [{ accountId: viewer.accountId }] : []),
				...(key ? [{ accountId: null, keyHash: sha256(key) }] : []),
			],
		},
		select: {
			id: true,
			draft: true,
			state: true,
			changedAt: true,
			event: { select: { slug: true, name: true } },
		},
		orderBy: [{ changedAt: "desc" }, { id: "desc" }],
		take: 50,
	});
	return rows.map(({ draft, changedAt, ...row }) => ({
		...row,
		name: readTyped(draft as TypedDraft).draft.name,
		changedAt: changedAt.toISOString(),
	}));
}
