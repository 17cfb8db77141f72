import { Temporal } from "temporal-polyfill";

/**
 * The VTIMEZONE of an IANA zone (RFC 5545, 3.6.5) with every change of the clocks between two ISO instants, each as its own
 * observance: exactly what the time rules reckon with, and nothing that a reader must extrapolate within that span.
 */
export function timeZoneComponent(zone: string, from: string, to: string): string {
	const end = Temporal.Instant.from(to);
	let onset = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
	onset = onset.getTimeZoneTransition("previous") ?? onset;
	const lines = ["BEGIN:VTIMEZONE", `TZID:${zone}`];
	for (
		let next: Temporal.ZonedDateTime | null = onset;
		next && Temporal.Instant.compare(next.toInstant(), end) <= 0;
	) {
		lines.push(...observance(next));
		next = next.getTimeZoneTransition("next");
	}
	return [...lines, "END:VTIMEZONE"].join("\r\n");
}

/** From this moment the zone's new offset holds; the moment itself is printed on the clock that ran until then. */
function observance(onset: Temporal.ZonedDateTime): string[] {
	const before = onset.subtract({ nanoseconds: 1 }).offset;
	const kind = offsetOf(onset.offset) > offsetOf(before) ? "DAYLIGHT" : "STANDARD";
	const local = onset
		.toInstant()
		.toZonedDateTimeISO("UTC")
		.add({ seconds: offsetOf(before) })
		.toPlainDateTime();
	return [
		`BEGIN:${kind}`,
		`DTSTART:${local.toString({ smallestUnit: "second" }).replace(/[-:]/g, "")}`,
		`TZOFFSETFROM:${before.replaceAll(":", "")}`,
		`TZOFFSETTO:${onset.offset.replaceAll(":", "")}`,
		`END:${kind}`,
	];
}

/** Seconds of "+05:30" or "-00:44:30". */
function offsetOf(text: string): number {
	const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(":").map(Number);
	return (text.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}
