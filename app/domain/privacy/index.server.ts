export { askForDeletion, restoreAccount } from "./deletion/ask-for-deletion.server.ts";
export { eraseDueAccounts } from "./deletion/erase-accounts.server.ts";
export {
	askForExport,
	downloadExport,
	dropExpiredExports,
	type ExportState,
	readExport,
} from "./export/ask-for-export.server.ts";
export { writeArchive } from "./export/write-archive.server.ts";
export { dropExportsJob, eraseAccountsJob, makeExportJob } from "./jobs.server.ts";
export { setPersonalDataParts } from "./parts.server.ts";
export { personalData } from "./personal-data.server.ts";
