import { expect, test } from "vitest";
import { replaceSection } from "./figures.ts";

const order = ["a", "b", "c"];

test("a part's figures stand in its place, and leave the others as they were", () => {
	let page = "# Performance\n\nWords.\n";
	page = replaceSection(page, "c", "## C\n\nold", order);
	page = replaceSection(page, "a", "## A", order);
	page = replaceSection(page, "c", "## C\n\nnew", order);
	expect(page).toBe(
		"# Performance\n\nWords.\n\n<!-- bench: a -->\n\n## A\n\n<!-- bench: c -->\n\n## C\n\nnew\n",
	);
	expect(replaceSection(page, "a", "## A", order)).toBe(page);
});

test("a part that is no more goes", () => {
	expect(replaceSection("# P\n\n<!-- bench: gone -->\n\nx\n", "a", "## A", order)).toBe(
		"# P\n\n<!-- bench: a -->\n\n## A\n",
	);
});
