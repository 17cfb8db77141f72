import { AppError } from "#app/platform/errors.ts";

/** The schema's own refusals of a record in words; anything else as it is. */
export function explainConstraint(error: unknown): never {
	const message = error instanceof Error ? error.message : "";
	if (message.includes("_slug_key")) throw new AppError("conflict", "Another record has this slug.");
	if (message.includes("Event_ends_after_start"))
		throw new AppError("invalid", "An event cannot end before it starts.");
	if (message.includes("deadline_not_after_event") || message.includes("A deadline lies after"))
		throw new AppError("invalid", "A deadline of this event would lie after its end.");
	throw error;
}
