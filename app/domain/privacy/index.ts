export type { PersonalDataFile, PersonalDataPart } from "./part.ts";
export { ERASED_AFTER_DAYS, EXPORT_KEPT_DAYS } from "./terms.ts";
