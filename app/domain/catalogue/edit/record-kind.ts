import { AppError } from "#app/platform/errors.ts";
import { RECORD_KINDS, type RecordKind } from "../cards.ts";

/** The kind of record that a word names. Throws AppError("invalid") naming those there are. */
export function asRecordKind(word: string): RecordKind {
	const kind = RECORD_KINDS.find((candidate) => candidate === word);
	if (!kind)
		throw new AppError("invalid", `"${word}" is no kind of record; these are: ${RECORD_KINDS.join(", ")}.`);
	return kind;
}
