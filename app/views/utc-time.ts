const format = new Intl.DateTimeFormat("en-GB", {
	timeZone: "UTC",
	day: "numeric",
	month: "short",
	year: "numeric",
	hour: "2-digit",
	minute: "2-digit",
	hourCycle: "h23",
});

/** An instant for people who look after the site: "24 Nov 2026, 14:53 UTC". */
export function utcTime(date: Date): { instant: string; text: string } {
	return { instant: date.toISOString(), text: `${format.format(date).replace("Sept", "Sep")} UTC` };
}
