import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FieldBar } from "./field-bar.tsx";
import { fieldKeys, mixInBrief, mixInWords, partsOf } from "./fields.ts";

test("parts come in drawing order, cognitive science between the two", () => {
	expect(partsOf({ artificialIntelligence: 1, neuroscience: 2, cognitiveScience: 1 })).toEqual([
		{ key: "neuroscience", percent: 50 },
		{ key: "cognitiveScience", percent: 25 },
		{ key: "artificialIntelligence", percent: 25 },
	]);
});

test("thirds still add up to 100", () => {
	const thirds = partsOf({ neuroscience: 1, cognitiveScience: 1, artificialIntelligence: 1 });
	expect(thirds.map(({ percent }) => percent)).toEqual([34, 33, 33]);
});

test("any shares give whole percents that add up to 100, or nothing", () => {
	const share = fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }));
	fc.assert(
		fc.property(fc.tuple(share, share, share, share), (values) => {
			const shares = Object.fromEntries(fieldKeys.map((key, i) => [key, values[i]]));
			const percents = partsOf(shares).map(({ percent }) => percent);
			const sum = percents.reduce((a, b) => a + b, 0);
			return percents.every(Number.isInteger) && sum === (values.some((v) => v > 0) ? 100 : 0);
		}),
		{ seed: 20261124, verbose: true },
	);
});

test("the mix in words", () => {
	const both = partsOf({ neuroscience: 60, artificialIntelligence: 40 });
	expect([mixInWords(both), mixInBrief(both)]).toEqual(["neuroscience 60%, AI 40%", "neuro, AI"]);
	const one = partsOf({ cognitiveScience: 0.2 });
	expect([mixInWords(one), mixInBrief(one)]).toEqual(["cognitive science", "cognitive science"]);
});

test("the bar's widths are SVG attributes and its words are there for everybody", () => {
	const html = renderToStaticMarkup(<FieldBar shares={{ neuroscience: 3, artificialIntelligence: 1 }} />);
	expect([...html.matchAll(/x="([\d.]+)" y="0" width="([\d.]+)"/g)].map(([, x, w]) => [x, w])).toEqual([
		["0", "73.5"],
		["75", "25"],
	]);
	expect(html).toContain("Fields: neuroscience 75%, AI 25%");
	expect(html).not.toContain("style=");
});

test("without shares there is no bar", () => {
	expect(renderToStaticMarkup(<FieldBar shares={{}} />)).toBe("");
});
