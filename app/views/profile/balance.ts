export const SHARE_KEYS = ["neuroscience", "cognitive", "ai"] as const;
export type ShareKey = (typeof SHARE_KEYS)[number];
export type Percents = Record<ShareKey, number>;

/** The same with one share set (0 to 100), and the others in the proportion they have here, so that all three are 100 together. */
export function balanced(percents: Percents, key: ShareKey, value: number): Percents {
	const set = Math.round(Math.min(100, Math.max(0, value)));
	const [one, other] = SHARE_KEYS.filter((each) => each !== key) as [ShareKey, ShareKey];
	const [left, sum] = [100 - set, percents[one] + percents[other]];
	const first = sum > 0 ? Math.round((left * percents[one]) / sum) : Math.ceil(left / 2);
	return { ...percents, [key]: set, [one]: first, [other]: left - first };
}
