import { db, inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { refreshPersonListing } from "../listing/refresh-person-listing.server.ts";
import { isId } from "./is-id.ts";
import { lockKnownWorks, sourceKey } from "./known-works.server.ts";
import { type KnownWork, matchWorks } from "./reconcile.ts";
import type { WorkForm } from "./schema.ts";
import { EDITABLE_FACTS, MOST_WORKS, type WorkFacts } from "./work.ts";

export type OwnWork = WorkFacts & {
	id: string;
	origin: "orcid" | "file" | "manual";
	hidden: boolean;
	/** ISO instant since when ORCID no longer lists it. */
	goneAt: string | null;
	/** Whether its person may delete it: what ORCID lists would come back, and is hidden instead. */
	deletable: boolean;
};

export type OwnWorks = {
	orcid: string | null;
	works: OwnWork[];
	total: number;
	/** How many come before the next page; null on the last. */
	next: number | null;
};

const PAGE = 200;

/** A person's works as they themselves see them, the newest first, hidden ones among them; those after the first `offset`. */
export async function listOwnWorks(accountId: string, offset = 0): Promise<OwnWorks> {
	const profile = await db().profile.findUnique({
		where: { accountId },
		select: {
			orcid: true,
			_count: { select: { works: true } },
			works: {
				orderBy: [{ year: { sort: "desc", nulls: "last" } }, { title: "asc" }, { id: "asc" }],
				skip: offset,
				take: PAGE,
			},
		},
	});
	const total = profile?._count.works ?? 0;
	return {
		orcid: profile?.orcid ?? null,
		works: (profile?.works ?? []).map(ownWork),
		total,
		next: total > offset + PAGE ? offset + PAGE : null,
	};
}

/** One work of this person. Throws AppError("not_found"). */
export async function readOwnWork(accountId: string, id: string): Promise<OwnWork> {
	return ownWork(await find(db(), accountId, id));
}

/** Adds a work by hand and returns its id. Throws AppError("conflict") where the list has it already. `at` is an ISO instant. */
export async function addWork(options: { accountId: string; work: WorkForm; at: string }): Promise<string> {
	const { accountId, work } = options;
	return inTransaction(async (tx) => {
		const known = await lockKnownWorks(tx, accountId);
		if (known.length >= MOST_WORKS) throw new AppError("full", "A list holds 5,000 works.");
		refuseDouble(known, work);
		const at = new Date(options.at);
		const { id } = await tx.work.create({
			data: {
				...work,
				accountId,
				origin: "manual",
				sourceKey: sourceKey(work, null),
				edited: EDITABLE_FACTS.filter((field) => work[field] !== null),
				createdAt: at,
				changedAt: at,
			},
			select: { id: true },
		});
		await refreshPersonListing(tx, accountId);
		return id;
	});
}

/** Changes a work; what the person changes stays as they set it through every refresh. Throws AppError("not_found") or "conflict". */
export async function editWork(options: {
	accountId: string;
	id: string;
	work: WorkForm;
	at: string;
}): Promise<void> {
	const { accountId, id, work } = options;
	await inTransaction(async (tx) => {
		const known = await lockKnownWorks(tx, accountId);
		const before = await find(tx, accountId, id);
		refuseDouble(
			known.filter((other) => other.id !== id),
			work,
		);
		const changed = EDITABLE_FACTS.filter((field) => work[field] !== before[field]);
		if (changed.length === 0) return;
		const edited = [...new Set([...before.edited, ...changed])];
		const key = sourceKey(work, before.putCode);
		await tx.work.update({
			where: { id },
			data: { ...work, edited, sourceKey: key, changedAt: new Date(options.at) },
		});
		await refreshPersonListing(tx, accountId);
	});
}

/** Hides a work from everybody else, or shows it again. Throws AppError("not_found"). */
export async function hideWork(options: {
	accountId: string;
	id: string;
	hidden: boolean;
	at: string;
}): Promise<void> {
	const { accountId, id, hidden } = options;
	await inTransaction(async (tx) => {
		const before = await find(tx, accountId, id);
		if ((before.hiddenAt !== null) === hidden) return;
		await tx.work.update({ where: { id }, data: { hiddenAt: hidden ? new Date(options.at) : null } });
		await refreshPersonListing(tx, accountId);
	});
}

/** Deletes a work for good. Throws AppError("conflict") for one that ORCID lists: it would come back. */
export async function deleteWork(options: { accountId: string; id: string }): Promise<void> {
	const { accountId, id } = options;
	await inTransaction(async (tx) => {
		const work = ownWork(await find(tx, accountId, id));
		if (!work.deletable)
			throw new AppError(
				"conflict",
				"This work is on your ORCID record and would come back: hide it instead.",
			);
		await tx.work.delete({ where: { id } });
		await refreshPersonListing(tx, accountId);
	});
}

function refuseDouble(others: readonly KnownWork[], work: WorkForm): void {
	const [match] = matchWorks(others, [{ ...work, putCodes: [] }]);
	if (match?.known) throw new AppError("conflict", `This work is in your list already: ${match.known.title}`);
}

type Row = Awaited<ReturnType<typeof find>>;

async function find(source: Pick<Transaction, "work">, accountId: string, id: string) {
	const row = isId(id) ? await source.work.findFirst({ where: { id, accountId } }) : null;
	if (!row) throw new AppError("not_found", "There is no such work in your list.");
	return row;
}

function ownWork(row: Row): OwnWork {
	const facts = Object.fromEntries(EDITABLE_FACTS.map((field) => [field, row[field]])) as WorkFacts;
	return {
		...facts,
		id: row.id,
		origin: row.origin,
		hidden: row.hiddenAt !== null,
		goneAt: row.goneAt?.toISOString() ?? null,
		deletable: row.origin !== "orcid" || row.goneAt !== null,
	};
}
