import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { SatoriOptions } from "satori";
import { faceName, SUBSETS } from "./faces.ts";

const require = createRequire(import.meta.url);

const FACES = [
	{ name: "Source Sans 3", file: "source-sans-3", weight: 400 },
	{ name: "Source Sans 3", file: "source-sans-3", weight: 600 },
	{ name: "Source Serif 4", file: "source-serif-4", weight: 600 },
] as const;

let fonts: Promise<SatoriOptions["fonts"]> | undefined;

/** The site's typefaces as pictures need them, read once from their packages. Throws where a package is not installed. */
export function readFonts(): Promise<SatoriOptions["fonts"]> {
	fonts ??= Promise.all(
		SUBSETS.flatMap((subset) =>
			FACES.map(async ({ name, file, weight }) => ({
				name: faceName(name, subset),
				weight,
				style: "normal" as const,
				data: await readFile(
					require.resolve(`@fontsource/${file}/files/${file}-${subset}-${weight}-normal.woff`),
				),
			})),
		),
	);
	return fonts;
}
