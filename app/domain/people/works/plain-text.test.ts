import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { plainText } from "./plain-text.ts";

describe("plainText", () => {
	it.each([
		["A <i>C. elegans</i> <b>map</b>", "A C. elegans map"],
		["Ca<sup>2+</sup> and H<sub>2</sub>O", "Ca2+ and H2O"],
		["<jats:p>One.</jats:p><jats:p>Two.</jats:p>", "One. Two."],
		["p < 0.05 and q > 3, a<b and c>d", "p < 0.05 and q > 3, a<b and c>d"],
		["Mice &amp; men &lt;3 &#945;&#x3b2; &nbsp;&hellip; &unknown;", "Mice & men <3 αβ … &unknown;"],
		["<script>alert('x')</script>Title<!-- note -->", "Title"],
		["<math><mi>x</mi><mo>=</mo><mn>1</mn></math>", "x=1"],
		['<span class="nocase">GABA</span>\n\n  neurons', "GABA neurons"],
		["Marı́a e\u0301t \u202Eevil\u0000", "María ét evil"],
		["", ""],
	])("%s", (given, wanted) => expect(plainText(given, 500)).toBe(wanted));

	it("keeps as much as is asked for, in whole characters", () => {
		expect(plainText("🧠🧠🧠🧠", 3)).toBe("🧠🧠…");
		expect(plainText("abc", 3)).toBe("abc");
	});

	it("is soon done with whatever it is given, and leaves nothing that a line could not hold", async () => {
		const bits = fc.constantFrom(
			"<i ",
			"<p>",
			"</",
			">",
			"&",
			"&#",
			"&amp;",
			"<!--",
			"-->",
			"<script>",
			"x".repeat(50),
		);
		await holds(
			fc.property(fc.array(fc.oneof(bits, fc.string()), { maxLength: 400 }), (parts) => {
				const started = performance.now();
				const text = plainText(parts.join(""), 200);
				expect(performance.now() - started).toBeLessThan(200);
				expect([...text].length).toBeLessThanOrEqual(200);
				expect(text).not.toMatch(/[\n\r\t\0]|^\s|\s$/);
			}),
		);
	});
});
