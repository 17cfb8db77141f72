export type { PersonalDataFile, PersonalDataPart } from "./part.ts";
export { BACKUPS_AND_LOGS_KEPT_DAYS, ERASED_AFTER_DAYS, EXPORT_KEPT_DAYS } from "./terms.ts";
