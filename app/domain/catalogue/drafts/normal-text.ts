/** Characters that no text of a record needs: controls (but line ends and tabs), byte order marks, zero-width and bidirectional marks. */
const UNWANTED = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

/** The text on one line: composed, well-formed, single spaces, no invisible characters. Doing it twice changes nothing. */
export function oneLineText(text: string): string {
	return composed(text).replace(/\s+/g, " ").trim();
}

/** The text in paragraphs: the same, but lines stay lines, with at most one empty line between. */
export function paragraphText(text: string): string {
	return composed(text)
		.split("\n")
		.map((line) => line.replace(/[^\S\n]+/g, " ").trim())
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

function composed(text: string): string {
	const lines = text.toWellFormed().replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n");
	return lines.replace(UNWANTED, "").normalize("NFC");
}

/**
 * A web address as it is kept ("https://example.org/"), with the https:// that people leave out; null for what is none, carries a
 * password, or is longer than 1,000 characters.
 */
export function webAddress(text: string): string | null {
	const typed = oneLineText(text);
	const whole = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#:]|$)/i.test(typed) ? `https://${typed}` : typed;
	if (whole.length > 1000 || !/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return null;
	const url = new URL(whole);
	if (url.username || url.password || !url.hostname.includes(".")) return null;
	return url.href.length > 1000 ? null : url.href;
}
