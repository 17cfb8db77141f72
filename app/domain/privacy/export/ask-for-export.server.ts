import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { enqueue } from "#app/platform/jobs/enqueue.server.ts";
import { EXPORT_PATIENCE_MINUTES } from "../terms.ts";
import { makeExportJob } from "./make-export.server.ts";

/** An export of somebody's, as its page shows it. Instants are ISO. */
export type ExportState =
	| { kind: "none" }
	| { kind: "waiting"; askedAt: string; done: number; total: number | null }
	| { kind: "failed"; askedAt: string }
	| { kind: "ready"; id: string; readyAt: string; expiresAt: string; bytes: number };

/**
 * Asks for everything that is kept of an account. An earlier export goes; while one is being made another is refused with
 * AppError("conflict").
 */
export async function askForExport(accountId: string): Promise<void> {
	const at = now();
	const lost = at.subtract({ minutes: EXPORT_PATIENCE_MINUTES }).toString();
	await inTransaction(async (tx) => {
		await tx.dataExport.deleteMany({
			where: {
				accountId,
				OR: [{ readyAt: { not: null } }, { failedAt: { not: null } }, { askedAt: { lte: lost } }],
			},
		});
		const [made] = await tx.$queryRaw<{ id: string }[]>`
			INSERT INTO "DataExport" (id, "askedAt", "accountId")
			VALUES (gen_random_uuid(), ${at.toString()}::timestamptz, ${accountId}::uuid)
			ON CONFLICT ("accountId") WHERE "readyAt" IS NULL AND "failedAt" IS NULL DO NOTHING RETURNING id`;
		if (!made) throw new AppError("conflict", "Your data are being put together already.");
		await enqueue(tx, makeExportJob, { exportId: made.id }, { progressFor: accountId });
	});
}

/** How the latest export of an account stands. */
export async function readExport(accountId: string): Promise<ExportState> {
	const at = now();
	const [row] = await db().$queryRaw<Row[]>`
		SELECT id, "askedAt", "readyAt", "failedAt", "expiresAt", length(archive) AS bytes FROM "DataExport"
		WHERE "accountId" = ${accountId}::uuid AND ("expiresAt" IS NULL OR "expiresAt" > ${at.toString()}::timestamptz)
		ORDER BY "askedAt" DESC LIMIT 1`;
	if (!row) return { kind: "none" };
	const askedAt = row.askedAt.toISOString();
	if (row.readyAt && row.expiresAt)
		return {
			kind: "ready",
			id: row.id,
			readyAt: row.readyAt.toISOString(),
			expiresAt: row.expiresAt.toISOString(),
			bytes: row.bytes ?? 0,
		};
	const late = at.subtract({ minutes: EXPORT_PATIENCE_MINUTES }).epochMilliseconds;
	if (row.failedAt || row.askedAt.getTime() <= late) return { kind: "failed", askedAt };
	const progress = await db().jobProgress.findFirst({
		where: { accountId, job: makeExportJob.name },
		orderBy: { createdAt: "desc" },
		select: { done: true, total: true },
	});
	return { kind: "waiting", askedAt, done: progress?.done ?? 0, total: progress?.total ?? null };
}

type Row = {
	id: string;
	askedAt: Date;
	readyAt: Date | null;
	failedAt: Date | null;
	expiresAt: Date | null;
	bytes: number | null;
};

/** The ZIP of an export for its owner. Throws AppError("not_found") for everybody else, and once it has expired. */
export async function downloadExport(
	accountId: string,
	id: string,
): Promise<{ archive: Uint8Array<ArrayBuffer>; readyAt: string }> {
	const row = /^[0-9a-f-]{36}$/.test(id)
		? await db().dataExport.findFirst({
				where: { id, accountId, readyAt: { not: null }, expiresAt: { gt: now().toString() } },
			})
		: null;
	if (!row?.archive || !row.readyAt)
		throw new AppError("not_found", "There is no such export, or no longer.");
	return { archive: row.archive, readyAt: row.readyAt.toISOString() };
}

/** Removes exports whose days are over. */
export async function dropExpiredExports(): Promise<number> {
	const { count } = await db().dataExport.deleteMany({ where: { expiresAt: { lte: now().toString() } } });
	return count;
}
