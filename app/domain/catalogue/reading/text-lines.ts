import { readableLine } from "./stated-dates.ts";

/** A line of an announcement: as readers of it see it, and as it stands there. */
export type Line = { text: string; original: string; bullet: boolean };

export type Letter = { subject: string | null; lines: Line[] };

/** No announcement is longer; what follows is not read. */
export const LONGEST_TEXT = 100_000;
const MOST_LINES = 2000;
const BULLET = /^(?:[-*•·▪◦‣+o]|\(?\d{1,2}[.)])[ \t]+/;
const HEADER =
	/^(from|to|cc|date|sent|reply-to|subject|message-id|list-id|x-[a-z-]+|content-[a-z-]+|mime-version):[ \t]*(.*)$/i;

/** The lines of a mail or page: quoting marks and mail headers gone, lines that were wrapped joined again, the subject apart. */
export function readLines(text: string): Letter {
	const raw = text.slice(0, LONGEST_TEXT).toWellFormed().replace(/\r\n?/g, "\n").split("\n", MOST_LINES);
	const unquoted = raw.map((line) =>
		line
			.slice(0, 2000)
			.replace(/^(?:> ?){1,5}/, "")
			.trimEnd(),
	);
	const { subject, rest } = dropHeaders(unquoted);
	const lines: Line[] = [];
	let wrapped = false;
	for (const raw of rest) {
		const original = tableRow(raw.trim());
		if (original === "" || /^[-=_*#~]{3,}$/.test(original)) {
			wrapped = false;
			lines.push({ text: "", original: "", bullet: false });
			continue;
		}
		const bullet =
			BULLET.test(original) &&
			!/^\d{1,2}\.? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(original);
		const last = lines.at(-1);
		if (wrapped && last && !bullet && !startsAnew(original) && last.text.length < 1500) {
			last.original = `${last.original} ${original}`;
			last.text = readableLine(last.bullet ? last.original.replace(BULLET, "") : last.original);
		} else {
			lines.push({ text: readableLine(bullet ? original.replace(BULLET, "") : original), original, bullet });
		}
		// Mail programs wrap between 60 and 80 characters; a shorter line ended where it wanted to.
		wrapped = original.length >= 55 && original.length <= 100 && !/[.:!?;)]$/.test(original);
	}
	return { subject, lines };
}

/** "| Dates | 4 October |" as "Dates: 4 October". */
function tableRow(line: string): string {
	if (!line.startsWith("|") || !line.endsWith("|") || line.length < 4) return line;
	const [first = "", ...cells] = line
		.slice(1, -1)
		.split("|")
		.map((cell) => cell.trim())
		.filter(Boolean);
	return cells.length > 0 ? `${first}: ${cells.join(", ")}` : first;
}

/** "Where: …" and "Speakers: …" begin something of their own. */
function startsAnew(line: string): boolean {
	return /^[A-Z][A-Za-z' /&-]{1,40}:(?:\s|$)/.test(line) || /^\*/.test(line);
}

function dropHeaders(lines: readonly string[]): { subject: string | null; rest: readonly string[] } {
	const first = lines.findIndex((line) => line.trim() !== "");
	if (first < 0 || !HEADER.test(lines[first] ?? "")) return { subject: null, rest: lines };
	// "Date: 11 March 2027" alone is what an announcement says; with a sender beside it, it is a mail's.
	const end = lines.findIndex((line, at) => at > first && line.trim() === "");
	const head = lines.slice(first, end < 0 ? undefined : end);
	const names = head.flatMap((line) => HEADER.exec(line)?.[1]?.toLowerCase() ?? []);
	if (!names.includes("subject") && !names.includes("from")) return { subject: null, rest: lines };
	const at = head.findIndex((line) => /^subject:/i.test(line));
	if (at < 0) return { subject: null, rest: end < 0 ? [] : lines.slice(end) };
	const folded = /^[ \t]/.test(head[at + 1] ?? "") ? ` ${head[at + 1]?.trim()}` : "";
	const others = head.filter((line, i) => !HEADER.test(line) && !(folded && i === at + 1));
	const subject = readableLine(`${head[at]?.replace(/^subject:\s*/i, "")}${folded}`).trim();
	return { subject: subject || null, rest: end < 0 ? others : lines.slice(end) };
}
