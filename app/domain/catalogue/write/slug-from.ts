const LONGEST = 80;

/**
 * The address of a thing with this name: its words in lower case without accents, cut between words, with the year at its end
 * where the name lacks it. "thing" where the name has no letter that an address can hold.
 */
export function slugFrom(name: string, year?: number): string {
	const words = name
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll(/['’]/g, "")
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	const tail = year !== undefined && !words.includes(String(year)) ? [String(year)] : [];
	let length = tail.join("-").length;
	const kept = words.filter((word) => {
		length += word.length + 1;
		return length <= LONGEST;
	});
	return [...(kept.length > 0 ? kept : ["thing"]), ...tail].join("-");
}
