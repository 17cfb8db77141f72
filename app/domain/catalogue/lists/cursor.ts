import { z } from "zod";

/** Where a page of a list ended: the order's own keys, as text, then the record's id. */
const cursor = z.tuple([z.array(z.string().max(200)).max(3), z.uuid()]);
export type Cursor = { keys: string[]; id: string };

/** The cursor as it stands in an address. */
export function writeCursor({ keys, id }: Cursor): string {
	const bytes = new TextEncoder().encode(JSON.stringify([keys, id]));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replace(/=+$/, "");
}

/** Reads a cursor of `keyCount` keys that match `shapes`; null for anything else. */
export function readCursor(text: string | null, shapes: readonly RegExp[]): Cursor | null {
	if (!text) return null;
	try {
		const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
		const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
		const parsed = cursor.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
		if (!parsed.success) return null;
		const [keys, id] = parsed.data;
		const fits = keys.length === shapes.length && shapes.every((shape, i) => shape.test(keys[i] ?? ""));
		return fits ? { keys, id } : null;
	} catch {
		return null;
	}
}
