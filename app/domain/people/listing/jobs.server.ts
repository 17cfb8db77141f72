import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { defineJob, noPayload } from "#app/platform/jobs/define-job.server.ts";
import { refreshPersonListings } from "./refresh-person-listing.server.ts";

const CHUNK = 500;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** Brings the directory up to date with topics and organizations that changed their names, and with whatever was changed by hand. */
export async function refreshAllListings(): Promise<void> {
	for (let after: string | undefined = FIRST; after !== undefined; ) {
		const rows: { id: string }[] = await db().$queryRaw`
			SELECT id FROM (SELECT "accountId" AS id FROM "Profile" WHERE visibility <> 'hidden'
				UNION SELECT "accountId" FROM "PersonListing") p
			WHERE id > ${after}::uuid ORDER BY id LIMIT ${CHUNK}`;
		const ids = rows.map(({ id }) => id);
		await inTransaction((tx) => refreshPersonListings(tx, ids, { onlyChanged: true }), { seconds: 60 });
		after = ids.at(CHUNK - 1);
	}
}

/** Once a day. */
export const refreshPeopleJob = defineJob({
	name: "people.refresh-listings",
	payload: noPayload,
	unique: "waiting-or-running",
	expireInSeconds: 15 * 60,
	run: refreshAllListings,
});
