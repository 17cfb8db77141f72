import { Temporal } from "temporal-polyfill";

let fixed: Temporal.Instant | undefined;

/** The present instant, or the fixed one. The only clock the product reads. */
export function now(): Temporal.Instant {
	return fixed ?? Temporal.Now.instant();
}

/** The machine's own clock, also while the product's stands still: for measuring how long something took, and nothing else. */
export function machineNow(): Temporal.Instant {
	return Temporal.Now.instant();
}

/**
 * Stops the clock at an instant (an ISO string with a zone or offset, or an Instant) until it is called again; with
 * nothing it runs again. Throws RangeError on a string that is no instant.
 */
export function setFixedClock(instant?: string | Temporal.Instant): void {
	fixed = instant === undefined ? undefined : Temporal.Instant.from(instant);
}
