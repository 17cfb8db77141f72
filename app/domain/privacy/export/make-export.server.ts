import { z } from "zod";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { defineJob } from "#app/platform/jobs/define-job.server.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { personalDataParts } from "../parts.server.ts";
import { EXPORT_KEPT_DAYS } from "../terms.ts";
import { writeArchive } from "./write-archive.server.ts";

/** Puts together what is kept of somebody. A second run finds it made and does nothing. */
export const makeExportJob = defineJob({
	name: "privacy.make-export",
	payload: z.object({ exportId: z.uuid() }),
	attempts: 3,
	run: ({ exportId }, { progress }) => makeExport(exportId, progress),
});

/** Makes the ZIP of an export that was asked for, and writes to its owner when it is ready. */
export async function makeExport(
	exportId: string,
	progress: (done: number, total: number) => Promise<void>,
): Promise<void> {
	const asked = await db().dataExport.findFirst({
		where: { id: exportId, readyAt: null, account: { deletionAskedAt: null } },
		select: { accountId: true, account: { select: { email: true } } },
	});
	if (!asked) return;
	const { accountId } = asked;
	const parts = personalDataParts();
	const archive = await writeArchive(parts, accountId, {
		at: now().toString(),
		site: env().PUBLIC_URL,
		onPart: (done) => progress(done, parts.length),
	});
	const at = now();
	const expiresAt = at.add({ hours: 24 * EXPORT_KEPT_DAYS }).toString();
	await inTransaction(async (tx) => {
		const { count } = await tx.dataExport.updateMany({
			where: { id: exportId, readyAt: null },
			data: { archive: new Uint8Array(archive), readyAt: at.toString(), expiresAt, failedAt: null },
		});
		if (count === 0) return;
		const props = { expiresAt };
		await queueMail(tx, { message: "export-ready", to: asked.account.email, accountId, props });
	});
}
