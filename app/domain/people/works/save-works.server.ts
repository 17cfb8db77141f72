import type { Transaction } from "#app/platform/db/database.server.ts";
import { refreshPersonListing } from "../listing/refresh-person-listing.server.ts";
import { lockKnownWorks, sourceKey } from "./known-works.server.ts";
import { changedFacts, type FoundWork, goneWorks, type KnownWork, matchWorks } from "./reconcile.ts";
import { EDITABLE_FACTS, MOST_WORKS, type WorkFacts } from "./work.ts";

export type SavedWorks = { added: number; changed: number; unchanged: number; gone: number; tooMany: number };

/**
 * Brings what a source says of a person's works into their list, in the caller's transaction: new ones are added, changed ones changed but for
 * what the person set, hidden ones stay hidden, and no work is there twice. `complete` says that the source told everything: what came from
 * it before and is not there any more is marked so, and stays. `at` is an ISO instant.
 */
export async function saveWorks(
	tx: Transaction,
	options: {
		accountId: string;
		found: readonly FoundWork[];
		origin: "orcid" | "file";
		complete: boolean;
		at: string;
	},
): Promise<SavedWorks> {
	const { accountId, found, origin, complete, at } = options;
	const instant = new Date(at);
	const known = await lockKnownWorks(tx, accountId);
	const matches = matchWorks(known, found);
	const keys = new Set(known.map((work) => work.sourceKey));
	const fresh = matches.flatMap(({ found: work, known: match }) => {
		const key = sourceKey(work, work.putCodes[0] ?? null);
		if (match || keys.has(key)) return [];
		keys.add(key);
		const data = { ...factsOf(work), putCode: work.putCodes[0] ?? null, sourceKey: key };
		return [{ ...data, accountId, origin, edited: [], createdAt: instant, changedAt: instant }];
	});
	const room = Math.max(0, MOST_WORKS - known.length);
	await tx.work.createMany({ data: fresh.slice(0, room) });
	let changed = 0;
	for (const { found: work, known: match } of matches) {
		if (match && (await update(tx, match, work, keys, { origin, instant }))) changed++;
	}
	const gone = complete ? goneWorks(known, matches).map((work) => work.id) : [];
	await tx.work.updateMany({ where: { id: { in: gone } }, data: { goneAt: instant } });
	await refreshPersonListing(tx, accountId);
	const added = Math.min(fresh.length, room);
	const unchanged = matches.filter((match) => match.known).length - changed;
	return { added, changed, unchanged, gone: gone.length, tooMany: fresh.length - added };
}

async function update(
	tx: Transaction,
	known: KnownWork,
	found: FoundWork,
	keys: Set<string>,
	{ origin, instant }: { origin: "orcid" | "file"; instant: Date },
): Promise<boolean> {
	const facts = changedFacts(known, found, origin);
	const putCode = found.putCodes[0] ?? known.putCode;
	const key = sourceKey({ ...known, ...facts }, putCode);
	const moved = key !== known.sourceKey && !keys.has(key) ? { sourceKey: key } : {};
	const back = origin === "orcid" && known.goneAt !== null;
	const silent = { ...moved, ...(putCode !== known.putCode && { putCode }), ...(back && { goneAt: null }) };
	const said = Object.keys(facts).length > 0 || back;
	if (!said && Object.keys(silent).length === 0) return false;
	keys.add(key);
	await tx.work.update({
		where: { id: known.id },
		data: { ...facts, ...silent, ...(said && { changedAt: instant }) },
	});
	return said;
}

function factsOf(work: WorkFacts): WorkFacts {
	return Object.fromEntries(EDITABLE_FACTS.map((field) => [field, work[field]])) as WorkFacts;
}
