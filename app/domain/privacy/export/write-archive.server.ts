import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import type { PersonalDataFile, PersonalDataPart } from "../part.ts";
import { toCsv, toJson } from "./write-table.server.ts";

interface Entry {
	path: string;
	about: string;
	bytes: Buffer;
	/** How many rows it holds; null for what has none. */
	rows: number | null;
}

/**
 * Everything that the parts keep of an account, as a ZIP: JSON and CSV of each, a README that says what each file is, and
 * a manifest with counts and SHA-256 sums. `onPart` is told how many parts are done.
 */
export async function writeArchive(
	parts: readonly PersonalDataPart[],
	accountId: string,
	{
		at,
		site,
		onPart = async () => {},
	}: { at: string; site: string; onPart?: (done: number) => Promise<void> },
): Promise<Buffer> {
	const entries: Entry[] = [];
	for (const [index, part] of parts.entries()) {
		const kept = await part.export(accountId);
		const files: readonly PersonalDataFile[] =
			"files" in kept ? kept.files : [{ name: part.name, about: "", rows: kept }];
		entries.push(...files.flatMap((file) => toEntries(part.name, file)));
		await onPart(index + 1);
	}
	const zip = new ZipFile();
	const mtime = new Date(at);
	const add = (path: string, bytes: Buffer) => zip.addBuffer(bytes, path, { mtime, mode: 0o100600 });
	add("README.txt", Buffer.from(readme(entries, at, site)));
	add("manifest.json", Buffer.from(toManifest(entries, at, site)));
	for (const { path, bytes } of entries) add(path, bytes);
	zip.end();
	return buffer(zip.outputStream);
}

function toEntries(folder: string, file: PersonalDataFile): Entry[] {
	const base = { about: file.about };
	if ("bytes" in file)
		return [{ ...base, path: `${folder}/${file.name}`, bytes: Buffer.from(file.bytes), rows: null }];
	const { rows } = file;
	const path = `${folder}/${file.name}`;
	return [
		{ ...base, path: `${path}.json`, bytes: Buffer.from(toJson(rows)), rows: rows.length },
		{ ...base, path: `${path}.csv`, bytes: Buffer.from(toCsv(rows)), rows: rows.length },
	];
}

function toManifest(entries: readonly Entry[], at: string, site: string): string {
	const files = entries.map(({ path, bytes, rows }) => ({
		path,
		...(rows === null ? {} : { rows }),
		bytes: bytes.length,
		sha256: createHash("sha256").update(bytes).digest("hex"),
	}));
	return `${JSON.stringify({ site, madeAt: at, files }, null, "\t")}\n`;
}

function readme(entries: readonly Entry[], at: string, site: string): string {
	const lines = entries.map(({ path, about, rows }) => {
		const count = rows === null ? "" : ` (${rows} ${rows === 1 ? "row" : "rows"})`;
		// Each table stands twice; it is explained once.
		return path.endsWith(".csv")
			? `${path}\n    The same as CSV.`
			: `${path}${count}\n    ${about}`.trimEnd();
	});
	return `Everything that ${site} keeps about you, as it stood at ${at}.

Each table comes twice: as JSON, exactly as it is kept, and as CSV for spreadsheets. In
the CSV, a text that a spreadsheet would run as a formula begins with an apostrophe. Times are
in UTC. Secrets (your password, the keys of passkeys and of the authenticator app) are not
here: of some we keep only what can check them, and a copy would only help a thief.
manifest.json counts the rows of each file and has its SHA-256.

${lines.join("\n")}
`;
}
