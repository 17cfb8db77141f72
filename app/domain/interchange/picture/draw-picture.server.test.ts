import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { COLOURS } from "./colours.ts";
import { drawPicture } from "./draw-picture.server.ts";

const event = {
	id: "0",
	sequence: 0,
	changedAt: "2026-11-24T12:07:35.000Z",
	name: "COSYNE 2027",
	kind: "conference",
	dates: {
		start: "2027-03-11",
		end: "2027-03-16",
		startTime: null,
		endTime: null,
		precision: "day",
		note: null,
		year: 2027,
		timeZone: null,
	},
	places: [
		{
			role: "main",
			venue: null,
			city: "Montreal",
			region: "Québec",
			country: "CA",
			startDate: null,
			endDate: null,
		},
	],
	mode: "in_person",
	status: "announced",
	shares: { neuroscience: 0.5, cognitiveScience: 0, artificialIntelligence: 0.5, methods: 0 },
} as const;

/** Signature, width and height as a PNG states them (RFC 2083). */
function header(png: Uint8Array) {
	const bytes = Buffer.from(png);
	return {
		signature: bytes.subarray(1, 4).toString("latin1"),
		width: bytes.readUInt32BE(16),
		height: bytes.readUInt32BE(20),
	};
}
const EXPECTED = { signature: "PNG", width: 1200, height: 630 };

describe("a picture is drawn", () => {
	test.each([
		["as usual", {}],
		["for an over-long name", { name: "Biological priors ".repeat(60) }],
		["for an over-long word", { name: "W".repeat(400) }],
		["for letters that no face has", { name: "神経科学 🧠👩🏽‍🔬 عصبي Łódź Нейро \u0000\ud800" }],
		["without fields, place or name", { name: "", places: [], mode: null, shares: null }],
	])("%s", async (what, changes) => {
		expect(header(await drawPicture({ ...event, ...changes, id: what }))).toEqual(EXPECTED);
	});
});

test("it is kept until the event changes", async () => {
	const first = await drawPicture(event);
	expect(await drawPicture({ ...event, name: "Another name" })).toBe(first);
	expect(await drawPicture({ ...event, name: "Another name", sequence: 1 })).not.toEqual(first);
});

test("those who ask at once share one drawing", async () => {
	const [one, other] = await Promise.all([1, 2].map(() => drawPicture({ ...event, id: "shared" })));
	expect(one).toBe(other);
});

test("a crowd of different pictures is refused beyond thirty, and served again afterwards", async () => {
	const asked = await Promise.allSettled(
		Array.from({ length: 32 }, async (_, i) => drawPicture({ ...event, id: `crowd ${i}` })),
	);
	expect(asked.filter(({ status }) => status === "rejected")).toHaveLength(2);
	expect(header(await drawPicture({ ...event, id: "crowd 31" }))).toEqual(EXPECTED);
});

test("its colours are the light theme's", () => {
	const css = readFileSync(join(PROJECT_ROOT, "app/ui/styles/tokens.css"), "utf8");
	const light = (name: string) => new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6})`).exec(css)?.[1];
	const names = Object.keys(COLOURS);
	expect(Object.fromEntries(names.map((name) => [name, light(name)]))).toEqual(COLOURS);
});
