/** One line about what loading the catalogue did. */
export function describeLoad(load: { changed: number; unchanged: number; skipped: boolean }): string {
	if (load.skipped) return "Catalogue already loaded";
	return `Catalogue loaded: ${load.changed} changed, ${load.unchanged} as before`;
}
