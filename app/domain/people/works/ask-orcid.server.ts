import { inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { enqueue } from "#app/platform/jobs/enqueue.server.ts";
import { parseOrcid } from "../identifiers.ts";
import { importOrcidWorks } from "./jobs.server.ts";

/**
 * Asks for a person's works to be read from ORCID, and returns the job's id: its progress is theirs to see. One that waits or runs
 * already is the same job. `orcid` is taken onto a profile that has none yet, as their word and not verified. Throws AppError("invalid") without
 * a usable iD, "conflict" for one that is on another profile.
 */
export async function askForOrcidWorks(options: {
	accountId: string;
	orcid?: string | undefined;
}): Promise<string> {
	const { accountId } = options;
	return inTransaction(async (tx) => {
		const profile = await tx.profile.findUnique({ where: { accountId }, select: { orcid: true } });
		if (!profile) throw new AppError("not_found", "There is no profile yet.");
		if (profile.orcid === null) {
			const orcid = parseOrcid(options.orcid ?? "");
			if (!orcid)
				throw new AppError("invalid", "This is no ORCID iD: it has 16 digits, as 0000-0002-1825-0097.");
			if (await tx.profile.findUnique({ where: { orcid }, select: { accountId: true } }))
				throw new AppError(
					"conflict",
					"Another profile has this iD. If it is yours, sign in with ORCID to prove it.",
				);
			await tx.profile.update({ where: { accountId }, data: { orcid } });
		}
		const asked = { singletonKey: accountId, progressFor: accountId };
		return enqueue(tx, importOrcidWorks, { accountId }, asked);
	});
}
