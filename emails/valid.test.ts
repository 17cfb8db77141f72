import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import type { AnyMessage } from "./message.ts";
import { registry } from "./registry.ts";

const site = {
	name: "NeuroAI Commons",
	url: "https://commons.example.org",
	contact: "us@commons.example.org",
};

// Mails are written for programs that stopped in 2007: their doctype, attributes and inline styles are not today's. What
// stands where, and that everything closes, holds for them too.
const validator = new HtmlValidate({
	root: true,
	rules: {
		"close-attr": "error",
		"close-order": "error",
		"element-permitted-content": "error",
		"element-permitted-parent": "error",
		"element-required-attributes": "error",
		"heading-level": "error",
		"no-dup-attr": "error",
		"no-dup-id": "error",
		"no-redundant-role": "error",
		"unrecognized-char-ref": "error",
		"void-content": "error",
		"wcag/h30": "error",
		"wcag/h37": "error",
	},
});

test.each(Object.entries<AnyMessage>(registry))("%s is built soundly", async (_name, { samples, render }) => {
	for (const sample of samples) {
		const { html } = await render(sample, site);
		// React's marks of its own; mail programs see comments.
		const report = await validator.validateString(html.replace(/<!--\/?\$-->/g, ""));
		expect(
			report.results.flatMap(({ messages }) =>
				messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
			),
		).toEqual([]);
	}
});
