/** What a control needs to know of its field; conform's field metadata have this shape. */
export type FormField = {
	id: string;
	name: string;
	errors?: string[] | undefined;
	errorId: string;
	descriptionId: string;
	initialValue?: unknown;
};

/** The attributes that every control of a field has. */
export function controlProps(field: FormField, hint: unknown) {
	const described = [hint ? field.descriptionId : "", field.errors ? field.errorId : ""].filter(Boolean);
	return {
		id: field.id,
		name: field.name,
		"aria-invalid": field.errors ? true : undefined,
		"aria-describedby": described.length > 0 ? described.join(" ") : undefined,
	} as const;
}

/** The text that a field begins with. */
export function textOf(field: FormField): string | undefined {
	return typeof field.initialValue === "string" ? field.initialValue : undefined;
}

/** The values that a field with several begins with. */
export function valuesOf(field: FormField): string[] {
	const { initialValue } = field;
	if (Array.isArray(initialValue)) return initialValue.filter((value) => typeof value === "string");
	return typeof initialValue === "string" ? [initialValue] : [];
}
