import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { type BrokenEntry, readWorksFile, type WorksFile } from "./files/read-works-file.server.ts";
import { isId } from "./is-id.ts";
import { lockKnownWorks } from "./known-works.server.ts";
import { type FoundWork, matchWorks } from "./reconcile.ts";
import { type SavedWorks, saveWorks } from "./save-works.server.ts";

export type UploadPreview = {
	id: string;
	format: WorksFile["format"];
	/** In the order of the file. `index` names an entry when it is chosen. */
	entries: { index: number; state: "new" | "known" | "double"; work: FoundWork }[];
	broken: BrokenEntry[];
};

/** How many files wait at once for one person to choose: the oldest makes room. */
const MOST_UPLOADS = 5;

/**
 * Reads a file of works and keeps what is in it for a day, until its person has chosen. Returns its id. Throws AppError("invalid")
 * where it is no such file. `at` is an ISO instant.
 */
export async function uploadWorks(options: { accountId: string; text: string; at: string }): Promise<string> {
	const { accountId, at } = options;
	const { format, works, broken } = await readWorksFile(options.text);
	return inTransaction(async (tx) => {
		const old = await tx.workUpload.findMany({
			where: { accountId },
			select: { id: true },
			orderBy: [{ createdAt: "desc" }, { id: "desc" }],
			skip: MOST_UPLOADS - 1,
		});
		await tx.workUpload.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
		const data = { accountId, format, works, broken, createdAt: new Date(at) };
		const { id } = await tx.workUpload.create({ data, select: { id: true } });
		return id;
	});
}

/** What an uploaded file holds and which of it is there already. Throws AppError("not_found") for anybody else's, or one that is gone. */
export async function readUpload(accountId: string, id: string): Promise<UploadPreview> {
	const upload = await find(accountId, id);
	const known = await inTransaction((tx) => lockKnownWorks(tx, accountId));
	const matches = new Map(matchWorks(known, upload.works).map((match) => [match.found, match]));
	return {
		id: upload.id,
		format: upload.format,
		entries: upload.works.map((work, index) => {
			const match = matches.get(work);
			return { index, state: match ? (match.known ? "known" : "new") : "double", work };
		}),
		broken: upload.broken,
	};
}

/** Takes the chosen entries (by index) of an upload into the person's list, and forgets the upload. `at` is an ISO instant. */
export async function importUpload(options: {
	accountId: string;
	id: string;
	chosen: readonly number[];
	at: string;
}): Promise<SavedWorks> {
	const { accountId, id, at } = options;
	const chosen = new Set(options.chosen);
	const upload = await find(accountId, id);
	const found = upload.works.filter((_, index) => chosen.has(index));
	return inTransaction(
		async (tx) => {
			const { count } = await tx.workUpload.deleteMany({ where: { id, accountId } });
			if (count === 0) throw gone();
			return saveWorks(tx, { accountId, found, origin: "file", complete: false, at });
		},
		{ seconds: 60 },
	);
}

/** Forgets an upload of this person. */
export async function forgetUpload(accountId: string, id: string): Promise<void> {
	if (isId(id)) await db().workUpload.deleteMany({ where: { id, accountId } });
}

async function find(accountId: string, id: string) {
	const row = isId(id) ? await db().workUpload.findFirst({ where: { id, accountId } }) : null;
	if (!row) throw gone();
	return row as unknown as {
		id: string;
		format: WorksFile["format"];
		works: FoundWork[];
		broken: BrokenEntry[];
	};
}

function gone(): AppError {
	return new AppError("not_found", "This file is no longer kept here; upload it again.");
}
