/** The scripts that names of people and towns need; Latin first. */
export const SUBSETS = ["latin", "latin-ext", "greek", "cyrillic"] as const;
export type Subset = (typeof SUBSETS)[number];

/** Faces of one name do not stand in for each other's missing letters, so each script's has a name of its own. */
export function faceName(name: string, subset: Subset): string {
	return subset === "latin" ? name : `${name} ${subset}`;
}
