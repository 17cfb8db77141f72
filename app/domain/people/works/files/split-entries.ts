/** One entry of a file as it stands there, before anybody has made sense of it. */
export type RawEntry = { label: string; text: string };

/** A piece of a BibTeX file: an entry, or a definition (@string) that later entries may use. */
export type BibtexPiece = RawEntry & { kind: "entry" | "definition" };

/**
 * Cuts a BibTeX file into its entries, so that one that is broken spoils none of the others: an entry goes to its closing brace, or,
 * where that is missing, to the next line that begins with an entry.
 */
export function splitBibtex(text: string): BibtexPiece[] {
	const pieces: BibtexPiece[] = [];
	const start = /@[ \t]*([a-z][a-z0-9_-]{0,40})[ \t]*[{(]/gi;
	for (let match = start.exec(text); match; match = start.exec(text)) {
		const end = endOfEntry(text, match.index + match[0].length);
		const piece = text.slice(match.index, end);
		start.lastIndex = end;
		const type = (match[1] ?? "").toLowerCase();
		if (type === "comment" || type === "preamble") continue;
		const label = piece.slice(match[0].length).match(/^\s{0,20}([^\s,{}()="]{1,80})\s{0,20},/)?.[1];
		pieces.push({
			kind: type === "string" ? "definition" : "entry",
			label: label ?? `@${type}`,
			text: piece,
		});
	}
	return pieces;
}

function endOfEntry(text: string, from: number): number {
	let depth = 1;
	let line = false;
	for (let at = from; at < text.length; at++) {
		const character = text[at];
		if (character === "\\") at++;
		else if (character === "{" || (character === "(" && at === from - 1)) depth++;
		else if (character === "}" || (character === ")" && depth === 1 && text[from - 1] === "(")) {
			depth--;
			if (depth === 0) return at + 1;
		} else if (character === "@" && line && /^@[ \t]*[a-z]+[ \t]*[{(]/i.test(text.slice(at, at + 60))) {
			return at;
		}
		line = character === "\n" || (line && (character === " " || character === "\t"));
	}
	return text.length;
}

/** Cuts a RIS file into its records, from TY to ER or to the next TY. */
export function splitRis(text: string): RawEntry[] {
	const records: RawEntry[] = [];
	let lines: string[] | null = null;
	const close = () => {
		if (lines) records.push({ label: risLabel(lines), text: [...lines, "ER  - "].join("\n") });
		lines = null;
	};
	for (const raw of text.split(/\r\n|\r|\n/)) {
		const line = raw.replace(/^\s*([A-Z][A-Z0-9]) {1,2}-(?= |$) ?/, "$1  - ");
		if (/^TY {2}- /.test(line)) {
			close();
			lines = [line];
		} else if (/^ER {2}-/.test(line)) close();
		else lines?.push(line);
	}
	close();
	return records;
}

function risLabel(lines: readonly string[]): string {
	const title = lines.find((line) => /^(TI|T1|BT) {2}- /.test(line));
	return title ? title.slice(6, 86) : "a record without a title";
}
