import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "#app/platform/errors.ts";
import { type CatalogueFileName, type CatalogueFiles, catalogueFiles } from "./files.schema.ts";
import { danglingReferences } from "./references.ts";

export type ReadCatalogue = { files: CatalogueFiles; checksum: string };

/**
 * Reads and checks the catalogue's JSON files in `directory`.
 * Throws AppError("invalid") whose message has one line per fault, naming file, record and field.
 */
export async function readCatalogueFiles(directory: string): Promise<ReadCatalogue> {
	const names = Object.keys(catalogueFiles) as CatalogueFileName[];
	const texts = await Promise.all(names.map((name) => readFile(join(directory, `${name}.json`), "utf8")));
	const hash = createHash("sha256");
	const files: Record<string, unknown[]> = {};
	const faults: string[] = [];
	names.forEach((name, i) => {
		const text = texts[i] ?? "";
		hash.update(name).update("\0").update(text).update("\0");
		files[name] = checkFile(name, text, faults);
	});
	const read = files as CatalogueFiles;
	if (faults.length === 0) faults.push(...danglingReferences(read));
	if (faults.length > 0) {
		throw new AppError("invalid", `The catalogue files have faults:\n${faults.join("\n")}`);
	}
	return { files: read, checksum: hash.digest("hex") };
}

function checkFile(name: CatalogueFileName, text: string, faults: string[]): unknown[] {
	let records: unknown;
	try {
		records = JSON.parse(text);
	} catch (error) {
		faults.push(`${name}.json: is not JSON (${(error as Error).message})`);
		return [];
	}
	if (!Array.isArray(records)) {
		faults.push(`${name}.json: must be a list of records`);
		return [];
	}
	return records.map((record, index) => {
		const result = z.safeParse(catalogueFiles[name], record);
		if (result.success) return result.data;
		const slug = typeof record?.slug === "string" ? record.slug : `record ${index + 1}`;
		for (const issue of result.error.issues) {
			faults.push(`${name}.json: ${slug}: ${fieldName(issue.path)}: ${issue.message}`);
		}
		return record;
	});
}

function fieldName(path: PropertyKey[]): string {
	return path.map(String).join(".") || "the record";
}
