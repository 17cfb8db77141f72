/** What neither iCalendar nor XML may carry: control characters, lone surrogates, non-characters; line ends become "\n". */
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu;

/** The text as calendars and feeds can carry it. */
export function carriable(text: string): string {
	return text
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
		.replace(FORBIDDEN, "")
		.toWellFormed();
}

/** The text on one line. */
export function oneLine(text: string): string {
	return carriable(text).replace(/\s+/g, " ").trim();
}

/** The text with what HTML and XML read as markup written out. */
export function escapeHtml(text: string): string {
	return carriable(text)
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
