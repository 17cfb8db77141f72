import { expect, test } from "vitest";
import { ZodError } from "zod";
import type { AnyMessage } from "./message.ts";
import { instant, when } from "./parts/when.ts";
import { registry } from "./registry.ts";

const site = {
	name: "NeuroAI Commons",
	url: "https://commons.example.org",
	contact: "us@commons.example.org",
};
const LARGEST_BYTES = 102 * 1024;

const samples = Object.entries<AnyMessage>(registry).flatMap(([name, { samples }]) =>
	(samples as Record<string, unknown>[]).map((props, at) => ({ name, at, props })),
);

/** Every single fact in a message's props, as its reader would meet it; of codes the template makes words. */
function facts(value: unknown): string[] {
	if (instant.safeParse(value).success) return [when(value as string)];
	if (typeof value === "string") return /^[a-z_]+$/.test(value) ? [] : value.split("\n");
	if (typeof value === "number") return [String(value)];
	if (Array.isArray(value)) return value.flatMap(facts);
	if (typeof value === "object" && value !== null) return Object.values(value).flatMap(facts);
	return [];
}

/** The same words without line breaks, for the text breaks lines where they get long. */
function flat(text: string): string {
	return text.replace(/\s+/g, " ");
}

test.each(samples)("$name ($at) says the same in html and text, and every fact", async ({ name, props }) => {
	const message: AnyMessage = registry[name as keyof typeof registry];
	const { subject, html, text } = await message.render(props, site);
	expect(subject).toMatch(/^\S.{5,90}\S$/);
	for (const said of [subject, html, text]) expect(said).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
	expect(Buffer.byteLength(html)).toBeLessThan(LARGEST_BYTES);
	for (const fact of facts(props)) expect(flat(`${subject} ${text}`)).toContain(flat(fact));
	for (const link of html.matchAll(/href="([^"]*)"/g)) {
		const address = (link[1] ?? "").replaceAll("&amp;", "&");
		expect(address).toMatch(/^(https?:\/\/[^/]|mailto:.+@)/);
		expect(text).toContain(address.replace(/^mailto:/, ""));
	}
	expect(text).toContain(site.contact);
});

test.each(Object.entries<AnyMessage>(registry))("%s takes its own props alone", async (_name, message) => {
	expect(message.samples.length).toBeGreaterThan(0);
	await expect(message.render(null, site)).rejects.toThrow(ZodError);
});

test.each(Object.entries<AnyMessage>(registry))(
	"%s reads differently for each of its samples",
	async (_name, message) => {
		const texts = await Promise.all(
			message.samples.map(async (props) => (await message.render(props, site)).text),
		);
		expect(new Set(texts).size).toBe(message.samples.length);
	},
);

test("an instant is told in UTC", () => {
	expect(when("2026-12-01T00:05:00.123456+01:00")).toBe("30 November 2026, 23:05 UTC");
});
