import type { FormField } from "#app/ui/form/index.ts";

export type Values = Record<string, unknown>;
export type Errors = Record<string, string[] | undefined>;

/** The field of this name ("links", "offers[0].text") as controls take it. */
export function fieldOf(formId: string, name: string, values: Values, errors: Errors): FormField {
	const id = `${formId}-${name}`;
	// A field with several values may have its complaint at one of them.
	const messages = Object.entries(errors)
		.filter(([key]) => key === name || key.startsWith(`${name}[`))
		.flatMap(([, said]) => said ?? []);
	return {
		id,
		name,
		errorId: `${id}-error`,
		descriptionId: `${id}-hint`,
		initialValue: valueAt(values, name),
		...(messages.length > 0 ? { errors: [...new Set(messages)] } : {}),
	};
}

function valueAt(values: Values, name: string): unknown {
	return name
		.split(/[[\].]+/)
		.filter(Boolean)
		.reduce<unknown>(
			(value, key) => (value !== null && typeof value === "object" ? (value as Values)[key] : undefined),
			values,
		);
}
