export * from "./card.ts";
export { HANDLE_FORM, HANDLE_LENGTH, handleFromName, isReservedHandle } from "./handles.ts";
export { parseOrcid, parseRorId } from "./identifiers.ts";
export * from "./labels.ts";
export * from "./rules.ts";
