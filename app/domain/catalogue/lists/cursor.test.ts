import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { readCursor, writeCursor } from "./cursor.ts";

it("reads what it wrote, whatever the keys hold", async () => {
	const keys = fc.array(fc.string({ unit: "grapheme", maxLength: 100 }), { minLength: 1, maxLength: 3 });
	await holds(
		fc.property(keys, fc.uuid(), (texts, id) => {
			const cursor = { keys: texts, id };
			expect(
				readCursor(
					writeCursor(cursor),
					texts.map(() => /^.*$/s),
				),
			).toEqual(cursor);
		}),
	);
});

it("takes anything else for no cursor", async () => {
	await holds(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(readCursor(text, [/^\d{4}-\d{2}-\d{2}$/])).toBeNull();
		}),
	);
});

it("refuses the cursor of another order", () => {
	const cursor = writeCursor({ keys: ["0", "2027-03-11"], id: "05b551c6-fc4a-551b-afcf-0d62d63ccf3b" });
	expect(readCursor(cursor, [/^\d{4}-\d{2}-\d{2}$/])).toBeNull();
	expect(readCursor(cursor, [/^\d+$/, /^\d{4}-\d{2}-\d{2}$/])).not.toBeNull();
});
