import { z } from "zod";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { defineJob, noPayload } from "#app/platform/jobs/define-job.server.ts";
import { readOrcidWorks } from "./orcid/read-orcid.server.ts";
import { type SavedWorks, saveWorks } from "./save-works.server.ts";

/** Reads the public works of a person's ORCID record into their list. Running twice changes nothing the second time. */
export const importOrcidWorks = defineJob({
	name: "people.import-orcid-works",
	payload: z.object({ accountId: z.uuid() }),
	unique: "waiting-or-running",
	// ORCID asks to be asked one thing at a time.
	concurrency: 1,
	attempts: 4,
	retryDelaySeconds: 60,
	expireInSeconds: 15 * 60,
	async run({ accountId }, { progress, signal }) {
		const profile = await db().profile.findUnique({ where: { accountId }, select: { orcid: true } });
		if (!profile?.orcid) return progress(0, 0, "There is no ORCID iD on the profile any more.");
		try {
			const { works, untitled } = await readOrcidWorks(profile.orcid, { signal, progress });
			const saved = await inTransaction(
				(tx) =>
					saveWorks(tx, { accountId, found: works, origin: "orcid", complete: true, at: now().toString() }),
				{ seconds: 60 },
			);
			await progress(works.length, works.length, savedText(saved, untitled));
		} catch (error) {
			// Asking again would bring the same answer: it is one, and no fault.
			if (!isAppError(error, "not_found") && !isAppError(error, "conflict")) throw error;
			await progress(0, 0, error.message);
		}
	},
});

/** Hours for which a file's works wait to be chosen from. */
export const UPLOADS_KEPT_HOURS = 24;

/** Forgets uploads that nobody chose from within a day. */
export const forgetWorkUploads = defineJob({
	name: "people.forget-work-uploads",
	payload: noPayload,
	async run() {
		const before = new Date(now().subtract({ hours: UPLOADS_KEPT_HOURS }).epochMilliseconds);
		await db().workUpload.deleteMany({ where: { createdAt: { lt: before } } });
	},
});

/** What came of an import, in one sentence: "3 works added, 1 changed, 2 as they were." */
export function savedText(saved: SavedWorks, untitled = 0): string {
	const { added, changed, unchanged, gone, tooMany } = saved;
	const parts = [
		`${added} ${added === 1 ? "work" : "works"} added`,
		...(changed > 0 ? [`${changed} changed`] : []),
		...(unchanged > 0 ? [`${unchanged} as ${unchanged === 1 ? "it was" : "they were"}`] : []),
		...(gone > 0 ? [`${gone} no longer on your ORCID record, and marked so`] : []),
		...(untitled > 0 ? [`${untitled} left out for want of a title`] : []),
		...(tooMany > 0 ? [`${tooMany} left out: a list holds 5,000`] : []),
	];
	return `${parts.join(", ")}.`;
}
