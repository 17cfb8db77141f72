import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const token = /--color-([a-z]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g;
const colours = Object.fromEntries(
	[...css.matchAll(token)].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (lighter + 0.05) / (darker + 0.05);
}

const text = [
	["ink", "paper"],
	["ink", "shade"],
	["ink", "marker"],
	["quiet", "paper"],
	["quiet", "shade"],
	["paper", "ink"],
	["neuro", "paper"],
	["cogsci", "paper"],
	["ai", "paper"],
	["methods", "paper"],
] as const;

const shapes = [
	["edge", "paper"],
	["edge", "shade"],
	["neuro", "shade"],
	["cogsci", "shade"],
	["ai", "shade"],
	["methods", "shade"],
] as const;

describe.each(["light", "dark"] as const)("%s theme", (theme) => {
	const of = (name: string) => {
		const colour = colours[name];
		if (!colour) throw new Error(`no token --color-${name}`);
		return colour[theme];
	};

	test.each(text)("%s on %s is readable text", (front, back) => {
		expect(contrast(of(front), of(back))).toBeGreaterThanOrEqual(4.5);
	});

	test.each(shapes)("%s on %s is a visible shape", (front, back) => {
		expect(contrast(of(front), of(back))).toBeGreaterThanOrEqual(3);
	});
});

test("the formula gives the known extremes", () => {
	expect(contrast("#000000", "#ffffff")).toBe(21);
	expect(contrast("#777777", "#777777")).toBe(1);
});

test("every colour is a pair for both themes, and no other sheet names one", () => {
	const declared = [...css.matchAll(/--color-([a-z]+):/g)].map(([, name]) => name);
	expect(declared.filter((name) => name && !["transparent", "current"].includes(name))).toEqual(
		Object.keys(colours),
	);
	for (const sheet of ["base", "frame", "lists", "parts", "filters", "search", "time", "print"]) {
		const other = readFileSync(new URL(`./${sheet}.css`, import.meta.url), "utf8");
		expect([sheet, other.match(/#[0-9a-f]{3,8}\b|rgb|hsl|oklch|gradient/gi)]).toEqual([sheet, null]);
	}
});

test("the favicon uses the light theme's field colours", () => {
	const icon = readFileSync(new URL("../../../public/favicon.svg", import.meta.url), "utf8");
	expect([...icon.matchAll(/fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill)).toEqual(
		["neuro", "cogsci", "ai"].map((name) => colours[name]?.light),
	);
});
