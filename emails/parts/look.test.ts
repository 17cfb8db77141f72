import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COLOURS, STYLES } from "./look.ts";

test("mails wear the site's colours, light and dark", () => {
	const tokens = readFileSync(new URL("../../app/ui/styles/tokens.css", import.meta.url), "utf8");
	for (const [name, light] of Object.entries(COLOURS)) {
		const [, of, dark] = tokens.match(new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`)) ?? [];
		expect([name, light]).toEqual([name, of]);
		expect(STYLES).toContain(dark);
	}
});

test("React has nothing to escape in the style element", () => {
	expect(STYLES).not.toMatch(/[<>"'&]/);
});
