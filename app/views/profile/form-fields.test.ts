import { expect, test } from "vitest";
import { fieldOf } from "./form-fields.ts";

test("a field knows its ids, what it holds, and what is said against it or one of its values", () => {
	const values = { links: "a", offers: [{ kind: "data", text: "Spikes" }] };
	const errors = { links: ["No."], "languages[1]": ["Not one."], "languages[2]": ["Not one."] };
	expect(fieldOf("who", "links", values, errors)).toEqual({
		id: "who-links",
		name: "links",
		errorId: "who-links-error",
		descriptionId: "who-links-hint",
		initialValue: "a",
		errors: ["No."],
	});
	expect(fieldOf("who", "languages", values, errors).errors).toEqual(["Not one."]);
	expect(fieldOf("who", "offers[0].text", values, {}).initialValue).toBe("Spikes");
	expect(fieldOf("who", "offers[3].text", values, {}).initialValue).toBeUndefined();
	expect("errors" in fieldOf("who", "name", values, errors)).toBe(false);
});
