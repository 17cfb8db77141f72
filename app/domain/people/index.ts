export * from "./card.ts";
export * from "./completion.ts";
export { HANDLE_FORM, HANDLE_LENGTH, handleFromName, isReservedHandle } from "./handles.ts";
export { parseOrcid, parseRorId } from "./identifiers.ts";
export * from "./labels.ts";
export * from "./languages.ts";
export * from "./rules.ts";
export { LIMITS, type PartName, type PartValue, PROFILE_PARTS } from "./schema.ts";
export * from "./week-hours.ts";
