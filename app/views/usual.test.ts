import { expect, it } from "vitest";
import { usualLines } from "./usual.ts";

const window = (label: string) => ({
	fromMonthDay: "03-01",
	toMonthDay: "03-10",
	years: [2024, 2025],
	label,
});

it("says when something usually is and when its calls usually close", () => {
	expect(
		usualLines("meets", {
			meeting: window("usually early March"),
			closings: [{ kind: "abstract", window: window("usually in October") }],
		}),
	).toEqual(["Usually meets early March", "Abstracts usually close in October"]);
	expect(usualLines("meets", { meeting: null, closings: [] })).toEqual([]);
});
