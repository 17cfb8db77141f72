/** The fields in the order in which they are drawn: cognitive science stands between the two that meet. */
export const fieldKeys = ["neuroscience", "cognitiveScience", "artificialIntelligence", "methods"] as const;

export type FieldKey = (typeof fieldKeys)[number];

/** How much of each field a thing has. Any scale: only the proportions count. */
export type Shares = Partial<Record<FieldKey, number>>;

export const fieldLook: Record<FieldKey, { name: string; short: string; fill: string; bar: string }> = {
	neuroscience: { name: "neuroscience", short: "neuro", fill: "fill-neuro", bar: "bar-neuro" },
	cognitiveScience: { name: "cognitive science", short: "cog sci", fill: "fill-cogsci", bar: "bar-cogsci" },
	artificialIntelligence: { name: "AI", short: "AI", fill: "fill-ai", bar: "bar-ai" },
	methods: { name: "methods", short: "methods", fill: "fill-methods", bar: "bar-methods" },
};

export type Part = { key: FieldKey; percent: number };

/** The fields with a share, in drawing order, as whole percents that add up to 100. */
export function partsOf(shares: Shares): Part[] {
	const present = fieldKeys
		.map((key) => ({ key, share: Math.max(0, shares[key] ?? 0) }))
		.filter((p) => p.share);
	const total = present.reduce((sum, part) => sum + part.share, 0);
	const exact = present.map((part) => (100 * part.share) / total);
	const floors = exact.map(Math.floor);
	let left = 100 - floors.reduce((sum, n) => sum + n, 0);
	// The largest remainders take what rounding down left over.
	const byRemainder = exact.map((n, i) => ({ i, rest: n - Math.floor(n) })).sort((a, b) => b.rest - a.rest);
	for (const { i } of byRemainder) {
		if (left-- <= 0) break;
		floors[i] = (floors[i] ?? 0) + 1;
	}
	return present.map(({ key }, i) => ({ key, percent: floors[i] ?? 0 }));
}

/** The mix in words: "neuroscience 60%, AI 40%", or the field alone when there is but one. */
export function mixInWords(parts: Part[]): string {
	const [only] = parts;
	if (parts.length === 1 && only) return fieldLook[only.key].name;
	return parts.map(({ key, percent }) => `${fieldLook[key].name} ${percent}%`).join(", ");
}

/** The mix for a narrow column: "neuro, AI". A single field is written out. */
export function mixInBrief(parts: Part[]): string {
	const [only] = parts;
	if (parts.length === 1 && only) return fieldLook[only.key].name;
	return parts.map(({ key }) => fieldLook[key].short).join(", ");
}
