export {
	Checkbox,
	CheckboxGroup,
	type Choice,
	type ChoiceGroupProps,
	RadioGroup,
	SelectField,
	type SelectFieldProps,
} from "./choices.tsx";
export { ComboboxList, type ComboboxListProps } from "./combobox-list.tsx";
export { ErrorSummary, type ErrorSummaryProps } from "./error-summary.tsx";
export { controlProps, type FormField, textOf, valuesOf } from "./field.ts";
export { FieldFrame, type FieldFrameProps, FieldNotes } from "./field-frame.tsx";
export { SubmitRow } from "./submit-row.tsx";
export { TextArea, type TextAreaProps, TextField, type TextFieldProps } from "./text-field.tsx";
export { STAMP_FIELD, TRAP_FIELD, UnseenFields } from "./unseen-fields.tsx";
export { type ComboboxOption, useCombobox } from "./use-combobox.ts";
