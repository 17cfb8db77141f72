/** The first of twelve months, ISO "2026-11", and where a date falls on them, each month as wide as the next. */
export function ribbonMonths(first: string): { iso: string; year: number; month: number }[] {
	const [year = 0, month = 1] = first.split("-").map(Number);
	return Array.from({ length: 12 }, (_, i) => {
		const index = month - 1 + i;
		const y = year + Math.floor(index / 12);
		const m = (index % 12) + 1;
		return { iso: `${y}-${String(m).padStart(2, "0")}`, year: y, month: m };
	});
}

/** Position of an ISO date in months from `first`, or null outside the twelve. */
export function ribbonPosition(first: string, date: string): number | null {
	const [firstYear = 0, firstMonth = 1] = first.split("-").map(Number);
	const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
	const months = (year - firstYear) * 12 + (month - firstMonth);
	if (months < 0 || months > 11) return null;
	const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return months + (day - 1) / daysInMonth;
}

export type Placed<T> = { item: T; slot: number; level: number };

/** Stacks what falls into the same slot (a sixth of a month), in the order given. */
export function stack<T extends { date: string }>(first: string, items: T[], slotsPerMonth = 6): Placed<T>[] {
	const heights = new Map<number, number>();
	return items.flatMap((item) => {
		const position = ribbonPosition(first, item.date);
		if (position === null) return [];
		const slot = Math.floor(position * slotsPerMonth);
		const level = heights.get(slot) ?? 0;
		heights.set(slot, level + 1);
		return [{ item, slot, level }];
	});
}
