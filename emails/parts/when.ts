import { z } from "zod";

/** An instant, as the outbox keeps it. */
export const instant = z.iso.datetime({ offset: true });

const FORMAT = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "long",
	year: "numeric",
	hour: "2-digit",
	minute: "2-digit",
	timeZone: "UTC",
});

/** An instant in words: "1 December 2026, 09:05 UTC". */
export function when(value: string): string {
	return `${FORMAT.format(new Date(value)).replace(" at ", ", ")} UTC`;
}
