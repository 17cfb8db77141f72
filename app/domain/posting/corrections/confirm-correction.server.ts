import { nameRecords } from "#app/domain/catalogue/index.server.ts";
import type { RecordKind } from "#app/domain/catalogue/index.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { fieldLabel } from "./fields.ts";
import { mailReporter } from "./mail-reporter.server.ts";
import { CORRECTION_CONFIRM_DAYS } from "./send-correction.server.ts";

/** What a link of a mail leads to. */
export type CorrectionToConfirm = {
	/** The page, by name and address; null where it is gone. */
	record: { kind: RecordKind; slug: string; name: string } | null;
	field: string;
	text: string;
	confirmed: boolean;
};

/** What the link with this token is for; changes nothing. Throws AppError("gone") where it works no more. */
export async function readCorrectionToConfirm(token: string): Promise<CorrectionToConfirm> {
	const row = await findByToken(db(), token);
	const [record] = await nameRecords([{ kind: row.recordKind, id: row.recordId }]);
	return {
		record: record ?? null,
		field: fieldLabel(row.recordKind, row.field),
		text: row.text,
		confirmed: row.confirmedAt !== null,
	};
}

/**
 * Proves the address of a correction and hands it to the moderators; it belongs to the account of that address, where there is one.
 * Doing it twice changes nothing more. Throws AppError("gone") where the link works no more.
 */
export async function confirmCorrection(token: string): Promise<void> {
	const confirmedAt = now().toString();
	const { record } = await readCorrectionToConfirm(token);
	await inTransaction(async (tx) => {
		await tx.$queryRaw`SELECT 1 FROM "Correction" WHERE "keyHash" = ${sha256(token)} FOR UPDATE`;
		const row = await findByToken(tx, token);
		if (row.confirmedAt) return;
		const account = row.email
			? await tx.account.findFirst({
					where: { email: row.email, suspendedAt: null, deletionAskedAt: null },
					select: { id: true },
				})
			: null;
		const reporter = { reporterId: account?.id ?? null, email: account ? null : row.email };
		await tx.correction.update({ where: { id: row.id }, data: { ...reporter, confirmedAt } });
		await mailReporter(tx, reporter, "correction-received", { name: record?.name ?? "a page that is gone" });
	});
}

async function findByToken(tx: Transaction, token: string) {
	const row = await tx.correction.findFirst({ where: { keyHash: sha256(token) } });
	const oldest = now().subtract({ hours: CORRECTION_CONFIRM_DAYS * 24 }).epochMilliseconds;
	if (!row || (row.confirmedAt === null && row.createdAt.getTime() <= oldest))
		throw new AppError("gone", "This link does not work any more.");
	return row;
}
