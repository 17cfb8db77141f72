/** A DOI in lower case without resolver or prefix; null for what is none. */
export function normalDoi(text: string | null | undefined): string | null {
	if (!text) return null;
	const bare = text
		.trim()
		.replace(/^(https?:\/\/)?(dx\.|www\.)?doi\.org\//i, "")
		.replace(/^doi:\s*/i, "");
	const decoded = bare.includes("%") ? safeDecode(bare) : bare;
	return /^10\.\d{4,9}\/[^\s<>"]{1,200}$/.test(decoded) ? decoded.toLowerCase() : null;
}

function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** What two spellings of one title share: its letters and digits without accents, and the year. */
export function titleKey(title: string, year: number | null): string {
	const letters = title
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu);
	return `${(letters ?? []).join(" ")} ${year ?? ""}`.trim();
}

/** An http(s) address; null for anything else. */
export function webAddress(text: string | null | undefined): string | null {
	const url = text ? URL.parse(text.trim()) : null;
	return url && /^https?:$/.test(url.protocol) && url.href.length <= 1000 ? url.href : null;
}

/** A year that a work can have; null for anything else. */
export function workYear(value: unknown): number | null {
	const year = typeof value === "string" ? Number(value.match(/^\s*(\d{4})\b/)?.[1]) : value;
	return typeof year === "number" && Number.isInteger(year) && year >= 1000 && year <= 2100 ? year : null;
}
