import { expect, test } from "vitest";
import { KINDS } from "./kinds/index.ts";
import { PERSONAS } from "./personas.ts";
import { expand, PEOPLE, planWorld } from "./plan-world.ts";

const world = planWorld();
const { people, works } = world;
const share = (of: (person: (typeof people)[number]) => boolean) => people.filter(of).length / people.length;
const distinct = (values: readonly unknown[]) => new Set(values).size;

test("the same seed makes the same world, another seed another", () => {
	expect(planWorld()).toEqual(world);
	expect(planWorld(7).people.map(({ name }) => name)).not.toEqual(people.map(({ name }) => name));
});

test("a larger world begins with the same people", () => {
	expect(planWorld(undefined, PEOPLE + 20).people.slice(0, PEOPLE)).toEqual(people);
});

test("nobody is there twice, and every address is an example", () => {
	expect(people.length).toBe(200);
	for (const key of ["id", "email", "name"] as const)
		expect(distinct(people.map((person) => person[key]))).toBe(200);
	expect(people.filter(({ email }) => !/^[a-z0-9-]+@example\.org$/.test(email))).toEqual([]);
	expect(
		people.flatMap(({ links }) => links).filter((link) => !link.startsWith("https://people.example.org/")),
	).toEqual([]);
});

test("shares are whole percents, together 100", () => {
	const sums = people.map(({ shares: { neuroscience, ai, cognitive } }) => neuroscience + ai + cognitive);
	expect(new Set(sums)).toEqual(new Set([100]));
	const parts = people.flatMap(({ shares }) => Object.values(shares));
	expect(parts.filter((part) => part < 0 || part % 5 !== 0)).toEqual([]);
});

test("free hours are hours of a week, in order, each once", () => {
	for (const { freeHours } of people) {
		expect([...new Set(freeHours)].sort((a, b) => a - b)).toEqual(freeHours);
		expect(freeHours.filter((hour) => hour < 0 || hour > 167)).toEqual([]);
	}
});

test("visibility is mixed, and every kind of researcher is there", () => {
	const visible = (visibility: string) => share((person) => person.visibility.profile === visibility);
	expect(visible("hidden")).toBeGreaterThan(0.15);
	expect(visible("members")).toBeGreaterThan(0.35);
	expect(visible("public")).toBeGreaterThan(0.25);
	expect(new Set(people.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
});

test("fields go with topics: who works on reward is more of a neuroscientist than who trains models", () => {
	const mean = (kind: string) => {
		const of = people.filter((person) => person.kind === kind);
		return of.reduce((sum, { shares }) => sum + shares.neuroscience, 0) / of.length;
	};
	expect(mean("reward")).toBeGreaterThan(45);
	expect(mean("engineer")).toBeLessThan(25);
});

test("no offer or need is said twice, and none has a choice left open", () => {
	const texts = people.flatMap(({ offers, needs }) => [...offers, ...needs].map(({ text }) => text));
	expect(texts.length).toBeGreaterThan(350);
	expect(distinct(texts)).toBe(texts.length);
	const all = [...texts, ...people.map(({ about }) => about), ...works.map(({ title }) => title)];
	expect(all.filter((text) => /[{}|[\]]/.test(text))).toEqual([]);
	expect(texts.filter((text) => text.length > 280)).toEqual([]);
});

test("those who study offer no money, and nobody senior asks for a supervisor", () => {
	const odd = people.filter(({ stage, offers, needs }) =>
		stage.endsWith("student")
			? offers.some(({ kind }) => kind === "funding" || kind === "supervision")
			: stage !== "undergraduate" && needs.some(({ kind }) => kind === "supervision"),
	);
	expect(odd).toEqual([]);
});

test("papers are marked, different, and by people of the world", () => {
	const ids = new Set(people.map(({ id }) => id));
	expect(distinct(works.map(({ title }) => title))).toBe(works.length);
	expect(works.filter(({ title, authors }) => !title.endsWith("(sample)") || authors.length === 0)).toEqual(
		[],
	);
	expect(works.flatMap(({ authors }) => authors).filter((id) => !ids.has(id))).toEqual([]);
	expect(expand("a {b|c} {d|e}")).toEqual(["a b d", "a b e", "a c d", "a c e"]);
});

test("trouble is between different people, and none of it touches those as whom one signs in", () => {
	const involved = [
		...world.blocks.flat(),
		...world.reports.flatMap(({ by, about }) => [by, about]),
		...world.claims.map(({ by }) => by),
	];
	expect(distinct(involved)).toBe(involved.length);
	const personas = new Set(people.slice(0, PERSONAS.length).map(({ id }) => id));
	expect(involved.filter((id) => personas.has(id))).toEqual([]);
});
