import type { PersonalDataPart } from "./part.ts";

let current: readonly PersonalDataPart[] | undefined;

/** Hands over what each part of the site keeps of people; the composition root does it once at start. */
export function setPersonalDataParts(parts: readonly PersonalDataPart[]): void {
	current = parts;
}

/** The parts that were handed over. Throws where none were: to erase half an account would be worse than none. */
export function personalDataParts(): readonly PersonalDataPart[] {
	if (!current) throw new Error("setPersonalDataParts was not called");
	return current;
}
