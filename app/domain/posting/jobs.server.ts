import { now } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db/database.server.ts";
import { defineJob, noPayload } from "#app/platform/jobs/define-job.server.ts";
import { CONFIRM_DAYS } from "./submissions/propose-submission.server.ts";

/** Days after which what a browser without an account has drafted is forgotten, if nobody came back to it. */
export const DRAFT_DAYS = 60;

/** Forgets links that nobody opened, and with them the address; and the drafts of strangers who did not come back. */
export const forgetDraftsJob = defineJob({
	name: "posting.forget-drafts",
	payload: noPayload,
	unique: "waiting-or-running",
	run: async () => {
		const daysAgo = (days: number) => new Date(now().subtract({ hours: days * 24 }).epochMilliseconds);
		await db().submission.updateMany({
			where: { state: "unconfirmed", linkSentAt: { lte: daysAgo(CONFIRM_DAYS) } },
			data: { state: "draft", email: null, linkHash: null, linkSentAt: null },
		});
		await db().submission.deleteMany({
			where: {
				accountId: null,
				state: { in: ["draft", "withdrawn", "refused"] },
				changedAt: { lte: daysAgo(DRAFT_DAYS) },
			},
		});
	},
});
