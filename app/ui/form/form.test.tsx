import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CheckboxGroup, ErrorSummary, type FormField, RadioGroup, SelectField, TextField } from "./index.ts";

function field(some: Partial<FormField> = {}): FormField {
	return {
		id: "f-email",
		name: "email",
		errorId: "f-email-error",
		descriptionId: "f-email-description",
		...some,
	};
}

describe("a text field", () => {
	test("names its control, and says its hint and its errors where the control points", () => {
		const html = renderToStaticMarkup(
			<TextField field={field({ errors: ["Not an address."] })} label="Address" hint="Yours." required />,
		);
		expect(html).toBe(
			'<div class="field" data-invalid=""><label for="f-email" class="field-label">Address<span class="field-required"> (needed)</span></label>' +
				'<p id="f-email-description" class="field-hint">Yours.</p><p id="f-email-error" class="field-error">Not an address.</p>' +
				'<input type="text" required="" id="f-email" name="email" aria-invalid="true" aria-describedby="f-email-description f-email-error" class="input "/></div>',
		);
	});

	test("keeps what was typed, but never a password", () => {
		const typed = field({ initialValue: "typed" });
		expect(renderToStaticMarkup(<TextField field={typed} label="A" />)).toContain('value="typed"');
		expect(renderToStaticMarkup(<TextField field={typed} label="A" type="password" />)).not.toContain(
			"typed",
		);
	});
});

test("groups keep what was chosen", () => {
	const choices = ["a", "b", "c"].map((value) => ({ value, label: value.toUpperCase() }));
	const chosen = (html: string) =>
		[...html.matchAll(/<(?:input|option)[^>]*>/g)]
			.filter(([tag]) => / (checked|selected)=/.test(tag))
			.map(([tag]) => /value="(\w)"/.exec(tag)?.[1]);
	const several = <CheckboxGroup field={field({ initialValue: ["a", "c"] })} label="L" choices={choices} />;
	expect(chosen(renderToStaticMarkup(several))).toEqual(["a", "c"]);
	const one = <RadioGroup field={field({ initialValue: "b" })} label="L" choices={choices} />;
	expect(chosen(renderToStaticMarkup(one))).toEqual(["b"]);
	const words = choices.map(({ value }) => ({ value, label: value }));
	const select = <SelectField field={field({ initialValue: "b" })} label="L" choices={words} />;
	expect(chosen(renderToStaticMarkup(select))).toEqual(["b"]);
});

describe("the summary of errors", () => {
	test("leads to each field; what is wrong with the whole form stands as it is", () => {
		const html = renderToStaticMarkup(
			<ErrorSummary formId="f" errors={{ email: ["Not an address."], "": ["Too late."], name: null }} />,
		);
		expect(html).toContain("<h2>2 things are not right yet</h2>");
		expect(html).toContain('<li><a href="#f-email">Not an address.</a></li><li>Too late.</li>');
	});

	test("is not there where nothing is wrong", () => {
		expect(renderToStaticMarkup(<ErrorSummary formId="f" errors={{ email: [], name: undefined }} />)).toBe(
			"",
		);
	});
});
