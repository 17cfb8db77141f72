import { expect, it } from "vitest";
import { firstSentence } from "./record-list-model.ts";

it("takes the first sentence, not the first stop within a number or a short form", () => {
	expect(firstSentence("Learning from rewards. Also from penalties.")).toBe("Learning from rewards.");
	expect(firstSentence("Version 1.5 of it, e.g. the small one. Then more.")).toBe(
		"Version 1.5 of it, e.g. the small one.",
	);
	expect(firstSentence("One sentence only")).toBe("One sentence only");
});
