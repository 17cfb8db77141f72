/** Where a page of a list ended: an instant, and the id of the last row. */
export type Position = { at: string; id: string };

const POSITION = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A position as it stands in an address. */
export function writePosition(at: string, id: string): string {
	return `${at}_${id}`;
}

/** Reads a position; null for anything else, which shows the first page. */
export function readPosition(text: string | null): Position | null {
	const [, at, id] = POSITION.exec(text ?? "") ?? [];
	return at && id && !Number.isNaN(Date.parse(at)) ? { at, id } : null;
}
