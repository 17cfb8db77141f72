import { setImmediate as breathe } from "node:timers/promises";
import { logger, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { AppError } from "#app/platform/errors.ts";
import type { FoundWork } from "../reconcile.ts";
import { cslWork } from "./csl-work.ts";
import { type RawEntry, splitBibtex, splitRis } from "./split-entries.ts";

// The library would fetch what looks like an address. What people upload is data, and nothing of it is ever fetched.
plugins.input.removeDataParser("@else/url");
logger.level = "silent";

export const LARGEST_FILE = 4 * 1024 * 1024;
export const MOST_ENTRIES = 2000;
/** A longer entry is no bibliography: the library would take its time over it. */
const LONGEST_ENTRY = 64 * 1024;
const PATIENCE_MS = 20_000;

export type BrokenEntry = { label: string; reason: string };
export type WorksFile = { format: "BibTeX" | "RIS" | "CSL JSON"; works: FoundWork[]; broken: BrokenEntry[] };

/**
 * Reads a BibTeX, RIS or CSL JSON file, told apart by what stands in it. Entries that make no sense are named with the reason, the
 * others are there all the same. Nothing is ever fetched. Throws AppError("invalid") where the whole is too large or is none of these.
 */
export async function readWorksFile(text: string): Promise<WorksFile> {
	if (Buffer.byteLength(text) > LARGEST_FILE) throw new AppError("invalid", "The file is larger than 4 MiB.");
	const content = text.replace(/^\uFEFF/, "");
	if (content.trim() === "") throw new AppError("invalid", "The file is empty.");
	if (/^\s*[[{]/.test(content)) return readEntries("CSL JSON", cslEntries(content));
	if (/^\s{0,20}TY {1,2}- /m.test(content)) {
		return readEntries(
			"RIS",
			splitRis(content).map((entry) => [entry, () => parsed(entry, "@ris/file", entry.text)]),
		);
	}
	const pieces = splitBibtex(content);
	if (pieces.length === 0)
		throw new AppError("invalid", "This is neither BibTeX nor RIS nor CSL JSON: we found no entry in it.");
	const definitions = pieces.filter(({ kind, text: piece }) => kind === "definition" && piece.length < 1000);
	const before = definitions
		.slice(0, 200)
		.map((piece) => piece.text)
		.join("\n");
	return readEntries(
		"BibTeX",
		pieces
			.filter(({ kind }) => kind === "entry")
			.map((entry) => [entry, () => parsed(entry, "@biblatex/text", `${before}\n${entry.text}`)]),
	);
}

type Reader = readonly [entry: RawEntry, read: () => FoundWork | string];

async function readEntries(format: WorksFile["format"], entries: readonly Reader[]): Promise<WorksFile> {
	if (entries.length > MOST_ENTRIES) {
		throw new AppError("invalid", `The file has ${entries.length} entries; at most 2,000 go in at once.`);
	}
	const file: WorksFile = { format, works: [], broken: [] };
	const until = Date.now() + PATIENCE_MS;
	for (const [index, [entry, read]] of entries.entries()) {
		// Others want this process, too.
		if (index % 20 === 0) await breathe();
		const work =
			Date.now() > until ? "Reading the file took too long; put this one into a file of its own." : read();
		if (typeof work === "string") file.broken.push({ label: shown(entry.label), reason: work });
		else file.works.push(work);
	}
	return file;
}

/** The work that the library makes of one entry, or why it makes none. */
function parsed(entry: RawEntry, forceType: string, data: unknown): FoundWork | string {
	if (entry.text.length > LONGEST_ENTRY) return "It is longer than 64 kB.";
	try {
		const [first, second] = plugins.input.chain(data, { forceType, generateGraph: false });
		if (!first || second) return "It cannot be read as one entry.";
		return cslWork(first) ?? "It has no title.";
	} catch (error) {
		return reasonOf(error);
	}
}

function reasonOf(error: unknown): string {
	const [first = ""] = (error instanceof Error ? error.message : "").split("\n");
	if (/EOF/.test(first)) return "It does not end: a brace or a quotation mark is missing.";
	if (/call stack/.test(first)) return "It is nested too deeply.";
	return /^expected /.test(first) ? `It is not well formed: ${shown(first)}` : "It is not well formed.";
}

function cslEntries(content: string): Reader[] {
	let data: unknown;
	try {
		data = JSON.parse(content);
	} catch {
		throw new AppError("invalid", "The file begins like JSON but is not well formed.");
	}
	const list = Array.isArray(data) ? data : isRecord(data) && Array.isArray(data.items) ? data.items : [data];
	return list.map((item: unknown, index) => {
		const label = isRecord(item)
			? String(item.id ?? item.title ?? `entry ${index + 1}`)
			: `entry ${index + 1}`;
		const entry = { label, text: "" };
		return [
			entry,
			() => {
				if (!isRecord(item)) return "It is not an object.";
				try {
					return cslWork(item) ?? "It has no title.";
				} catch {
					return "It is not CSL data.";
				}
			},
		] as const;
	});
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(text: string): string {
	const clean = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\s]+/gu, " ").trim();
	return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
