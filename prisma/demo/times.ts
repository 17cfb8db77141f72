const DAY_MS = 24 * 60 * 60 * 1000;

/** The instant so many days before another. */
export function daysBefore(at: string, days: number): string {
	return new Date(Date.parse(at) - Math.round(days * DAY_MS)).toISOString();
}
