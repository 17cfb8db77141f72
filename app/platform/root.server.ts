import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The checkout's folder (where package.json lies), found from this file both in source and in the build. */
export const PROJECT_ROOT = findRoot(import.meta.dirname);

function findRoot(from: string): string {
	for (let folder = from; ; folder = dirname(folder)) {
		if (existsSync(join(folder, "package.json"))) return folder;
		if (folder === dirname(folder)) throw new Error(`No package.json above ${from}.`);
	}
}
