import type { Member } from "#app/domain/accounts/index.ts";
import { changeEvent, type NamedRecord, nameRecords } from "#app/domain/catalogue/index.server.ts";
import type { EventDraft } from "#app/domain/catalogue/index.ts";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { type ApplicableField, applicableField, fieldLabel } from "./fields.ts";
import { asModerator, isId, whyNotDecideCorrection } from "./list-corrections.server.ts";
import { mailReporter } from "./mail-reporter.server.ts";
import type { CorrectionDecision } from "./schema.ts";

/** Changing an event refreshes lists and search. */
const SECONDS = 30;

/**
 * Decides a correction: what it changes in the event, the audit row, the row of the public log and the mail to who sent it land
 * together or not at all. The address of a stranger is forgotten with it. Throws AppError("not_found") for no such correction and
 * for whoever is no moderator, "conflict" where it was decided or the event changed meanwhile, "forbidden" for one's own,
 * "invalid" for what the event can't hold (its message says why).
 */
export async function decideCorrection(
	viewer: Member,
	id: string,
	decision: CorrectionDecision,
): Promise<void> {
	asModerator(viewer);
	const at = now().toString();
	const record = await namedRecord(id);
	await inTransaction(
		async (tx) => {
			if (isId(id)) await tx.$queryRaw`SELECT 1 FROM "Correction" WHERE id = ${id}::uuid FOR UPDATE`;
			const row = isId(id) ? await tx.correction.findUnique({ where: { id } }) : null;
			if (!row?.confirmedAt) throw new AppError("not_found", "There is no such correction.");
			if (row.state !== "open")
				throw new AppError(
					"conflict",
					"Another moderator has decided this correction meanwhile. Nothing of yours was done.",
				);
			const barred = whyNotDecideCorrection(viewer, row);
			if (barred) throw new AppError("forbidden", barred);
			const { recordKind, recordId, field } = row;
			if (decision.decision === "apply") {
				const applied = applicableField(recordKind, field);
				if (!applied) throw new AppError("invalid", "This has to be put right elsewhere.");
				await changeEvent(tx, {
					eventId: recordId,
					draft: (said) => corrected(said, applied, decision),
					unchangedSince: decision.seenAt,
					actorId: viewer.accountId,
					reason: `A correction: ${row.text}`,
					now: at,
				});
			}
			const accepted = decision.decision !== "refuse";
			await tx.correction.update({
				where: { id },
				data: {
					...{ state: accepted ? "accepted" : "refused", decisionReason: decision.reason },
					...{ decidedAt: at, decidedById: viewer.accountId, email: null, keyHash: null },
				},
			});
			await recordAudit(tx, {
				...{ at, actorId: viewer.accountId, subjectKind: "correction", subjectId: id },
				action: accepted ? "posting.correction-accepted" : "posting.correction-refused",
				details: { recordKind, recordId, decision: decision.decision },
			});
			await tx.publicDecision.create({
				data: {
					...{ at, about: "correction", outcome: accepted ? "accepted" : "refused", reason: decision.reason },
					...{ recordKind, recordId, title: record?.name ?? null },
				},
			});
			await mailReporter(tx, row, "correction-decided", {
				name: record?.name ?? "a page that is gone",
				field: fieldLabel(recordKind, field),
				accepted,
				reason: decision.reason,
			});
		},
		{ seconds: SECONDS },
	);
}

/** The page that a correction is about; undefined where it is gone, or there is no such correction. */
async function namedRecord(id: string): Promise<NamedRecord | undefined> {
	const row = isId(id) ? await db().correction.findUnique({ where: { id } }) : null;
	const [record] = row ? await nameRecords([{ kind: row.recordKind, id: row.recordId }]) : [];
	return record;
}

/** The event as it should be; what is wrong with the new value `changeEvent` says. */
function corrected(
	said: EventDraft,
	field: ApplicableField,
	{ value, start, end, note }: CorrectionDecision,
): EventDraft {
	if (field !== "dates") return { ...said, [field]: value } as EventDraft;
	const { dates } = said;
	// Days, once known, say which year it is and how precisely it is known; without them the rest goes on holding.
	if (start) {
		const precision = !end && dates.precision === "start_only" ? "start_only" : "day";
		return { ...said, dates: { ...dates, start, end, note, precision, year: null } };
	}
	const precision = dates.start ? null : dates.precision;
	return { ...said, dates: { ...dates, start, end, note, precision } };
}
