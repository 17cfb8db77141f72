import type { FieldShares } from "#app/domain/catalogue/index.ts";

// The light colours of ui/styles/tokens.css: a picture can't follow the page's theme.
const COLOURS = {
	neuroscience: "#b5341c",
	cognitiveScience: "#7f3a86",
	artificialIntelligence: "#0b5d98",
} as const;
const UNSAID = ["#565a60", "#3b3f45"] as const;
const PAPER = "#fcfcfa";

/**
 * A picture for whoever has none: initials where two colours meet. The colours and where they meet come from the mix of fields, the
 * slope of their border from the handle; so it is always the same for the same person. SVG, 512 × 512.
 */
export function drawPerson(person: { name: string; handle: string; shares: FieldShares | null }): string {
	const [left, right, share] = colours(person.shares);
	const slope = (checksum(person.handle) % 9) * 20 - 80;
	// The border never leaves the picture, so that both colours show wherever there are two.
	const middle = 512 * Math.min(0.8, Math.max(0.2, share));
	const [top, bottom] = [Math.round(middle + slope), Math.round(middle - slope)];
	const letters = initials(person.name || person.handle);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">` +
		`<rect width="512" height="512" fill="${right}"/><path d="M0 0H${top}L${bottom} 512H0Z" fill="${left}"/>` +
		`<text x="256" y="256" dy=".35em" text-anchor="middle" fill="${PAPER}" font-family="Georgia, 'Times New Roman', serif" ` +
		`font-size="${[...letters].length > 1 ? 208 : 256}">${escaped(letters)}</text></svg>`
	);
}

/** The colours of the two largest fields in drawing order, and how much of the picture the left one has. */
function colours(shares: FieldShares | null): [left: string, right: string, share: number] {
	if (!shares) return [...UNSAID, 0.5];
	const keys = ["neuroscience", "cognitiveScience", "artificialIntelligence"] as const;
	const [first, second] = keys.toSorted((one, other) => shares[other] - shares[one]);
	if (!first || !second || shares[second] === 0)
		return [COLOURS[first ?? "neuroscience"], COLOURS[first ?? "neuroscience"], 0.5];
	const pair = keys.filter((key) => key === first || key === second) as [typeof first, typeof second];
	const [left, right] = pair;
	return [COLOURS[left], COLOURS[right], shares[left] / (shares[left] + shares[right])];
}

/** First and last of the words with a capital: "Ágnes de la Cruz-Nagy" is ÁC. Names without capitals by their words. */
export function initials(name: string): string {
	const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
	const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
	const telling = capitals.length > 0 ? capitals : words;
	const letters = telling.length > 1 ? [telling.at(0), telling.at(-1)] : telling.slice(0, 1);
	return (
		letters
			.map((word) => [...(word ?? "")][0])
			.join("")
			.toUpperCase() || "?"
	);
}

function checksum(text: string): number {
	let sum = 7;
	for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
	return sum;
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
