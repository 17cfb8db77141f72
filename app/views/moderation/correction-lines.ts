import {
	EVENT_KIND_LABELS,
	type EventDraft,
	MODE_LABELS,
	type RecordKind,
} from "#app/domain/catalogue/index.ts";
import type { CorrectionCase, CorrectionLine } from "#app/domain/posting/index.server.ts";
import { APPLICABLE, applicableField, fieldLabel } from "#app/domain/posting/index.ts";
import { dayText, waitingText } from "../instants.ts";
import { recordPath } from "../paths.ts";
import type { ReportRow } from "./report-lines.ts";

const STATES = { open: "waits", accepted: "Accepted", refused: "Refused", withdrawn: "Withdrawn" };
const CHOICES = { kind: EVENT_KIND_LABELS, mode: MODE_LABELS };

/** A correction as a row of the queue. */
export function correctionRow(line: CorrectionLine, now: string): ReportRow {
	return {
		id: line.id,
		href: `/moderation/corrections/${line.id}`,
		title: line.record?.name ?? "A page that is gone",
		kind: line.recordKind,
		reason: fieldLabel(line.recordKind, line.field),
		filed: dayText(line.createdAt),
		state: line.state === "open" ? `waits ${waitingText(line.createdAt, now)}` : STATES[line.state],
	};
}

/** How a field is entered on the screen, and what stands in it at first. */
export type Entry =
	| { kind: "dates"; start: string; end: string; note: string }
	| { kind: "line" | "text"; value: string }
	| { kind: "choice"; value: string; choices: { value: string; label: string }[] };

export type CorrectionModel = ReturnType<typeof correctionModel>;

/** A correction with all that is needed to decide it, in words. `draft`: what the event says now, where it is one. */
export function correctionModel(correction: CorrectionCase, draft: EventDraft | null, now: string) {
	const { id, record, recordKind, field, text, sourceUrl, says } = correction;
	return {
		...{ id, text, sourceUrl, barred: correction.barred, seenAt: correction.readAt },
		title: record?.name ?? "A page that is gone",
		page: record && recordPath(record.kind, record.slug),
		field: fieldLabel(recordKind, field),
		saysNow: saysNow(recordKind, field, says),
		from: {
			member: "a member",
			address: "somebody whose address is confirmed",
			gone: "somebody who has left",
		}[correction.from ?? "gone"],
		filed: dayText(correction.createdAt),
		decision:
			correction.state === "open" || !correction.decidedAt
				? null
				: {
						outcome: STATES[correction.state],
						reason: correction.decisionReason ?? "",
						at: dayText(correction.decidedAt),
					},
		entry: draft && entryFor(correction, draft),
		others: correction.others.map((line) => correctionRow(line, now)),
	};
}

function saysNow(kind: RecordKind, field: string | null, says: Record<string, string>) {
	const shown = field === null ? Object.entries(says) : [[field, says[field] ?? ""] as const];
	return shown.map(([name, text]) => ({ term: fieldLabel(kind, name), text: text || "Nothing." }));
}

function entryFor({ recordKind, field, text }: CorrectionCase, draft: EventDraft): Entry | null {
	const applied = applicableField(recordKind, field);
	if (!applied) return null;
	const kind = APPLICABLE[applied];
	if (applied === "dates") {
		const { start, end, note } = draft.dates;
		return { kind: "dates", start: start ?? "", end: end ?? "", note: note ?? "" };
	}
	if (applied === "kind" || applied === "mode") {
		const choices = Object.entries(CHOICES[applied]).map(([value, label]) => ({ value, label }));
		return { kind: "choice", value: draft[applied] ?? "", choices };
	}
	return { kind: kind as "line" | "text", value: text };
}
