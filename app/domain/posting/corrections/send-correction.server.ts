import type { Viewer } from "#app/domain/accounts/index.ts";
import { findRecord, readFieldTexts } from "#app/domain/catalogue/index.server.ts";
import type { RecordKind } from "#app/domain/catalogue/index.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { randomToken, sha256 } from "#app/platform/secrets.server.ts";
import { CORRECTION_FIELDS, WHOLE_PAGE } from "./fields.ts";
import { mailReporter } from "./mail-reporter.server.ts";
import type { CorrectionInput } from "./schema.ts";

/** Days for which the link in the mail works. */
export const CORRECTION_CONFIRM_DAYS = 3;

/** A page that somebody finds wrong. */
export type CorrectionTarget = { recordKind: RecordKind; slug: string };

export type Correctable = CorrectionTarget & {
	id: string;
	name: string;
	/** The fields that can be named, and what each says now; empty where it says nothing. */
	fields: { field: string; label: string; says: string }[];
};

/** A page and what it says now, field by field. Throws AppError("not_found") for no such page. */
export async function readCorrectable({ recordKind, slug }: CorrectionTarget): Promise<Correctable> {
	const { id, name, slug: today } = await findRecord(recordKind, slug);
	const texts = await readFieldTexts(recordKind, id);
	const fields = Object.entries(CORRECTION_FIELDS[recordKind]);
	return {
		...{ recordKind, slug: today, id, name },
		fields: fields.map(([field, label]) => ({ field, label, says: texts[field] ?? "" })),
	};
}

export interface NewCorrection extends CorrectionTarget {
	viewer: Viewer;
	input: CorrectionInput;
	/** The site's origin, for the link. */
	publicUrl: string;
}

/**
 * Says that something is wrong. A member's word is with the moderators at once; a stranger's when the address is confirmed: the
 * link goes out with this. Throws AppError("not_found") for no such page, "invalid" for a field that it has not.
 */
export async function sendCorrection(correction: NewCorrection): Promise<"sent" | "unconfirmed"> {
	const { viewer, input, recordKind, slug, publicUrl } = correction;
	const { id: recordId, name } = await findRecord(recordKind, slug);
	const field = input.field === WHOLE_PAGE ? null : input.field;
	if (field !== null && !Object.hasOwn(CORRECTION_FIELDS[recordKind], field))
		throw new AppError("invalid", "Choose what is wrong.", { details: { field: "field" } });
	if (!viewer && !input.email)
		throw new AppError("invalid", "Give your e-mail address.", { details: { field: "email" } });
	const createdAt = now().toString();
	const said = { recordKind, recordId, field, text: input.text, sourceUrl: input.sourceUrl, createdAt };
	return inTransaction(async (tx) => {
		if (viewer) {
			const reporterId = viewer.accountId;
			await tx.correction.create({ data: { ...said, reporterId, confirmedAt: createdAt } });
			await mailReporter(tx, { reporterId, email: null }, "correction-received", { name });
			return "sent" as const;
		}
		const token = randomToken();
		const email = input.email as string;
		await tx.correction.create({ data: { ...said, email, keyHash: sha256(token) } });
		// Whoever typed the address has proved nothing: none of their words goes into this mail.
		await queueMail(tx, {
			message: "correction-confirm",
			to: email,
			props: { link: `${publicUrl}/corrections/confirm?token=${token}`, days: CORRECTION_CONFIRM_DAYS },
		});
		return "unconfirmed" as const;
	});
}
