import { defineJob, noPayload } from "#app/platform/jobs/define-job.server.ts";
import { eraseDueAccounts } from "./deletion/erase-accounts.server.ts";
import { dropExpiredExports } from "./export/ask-for-export.server.ts";

export { makeExportJob } from "./export/make-export.server.ts";

/** Erases the accounts whose time has come. */
export const eraseAccountsJob = defineJob({
	name: "privacy.erase-accounts",
	payload: noPayload,
	expireInSeconds: 30 * 60,
	concurrency: 1,
	run: async () => {
		await eraseDueAccounts();
	},
});

/** Removes exports whose days are over. */
export const dropExportsJob = defineJob({
	name: "privacy.drop-exports",
	payload: noPayload,
	concurrency: 1,
	run: async () => {
		await dropExpiredExports();
	},
});
