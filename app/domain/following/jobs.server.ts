import { z } from "zod";
import type { ChangeListener } from "#app/domain/catalogue/index.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { defineJob } from "#app/platform/jobs/define-job.server.ts";
import { enqueue } from "#app/platform/jobs/enqueue.server.ts";
import { concernsPeople } from "./news.ts";
import { tellSome } from "./tell-some.server.ts";

/** Several changes within this time make one mail. */
const WAIT_SECONDS = 120;

const changeId = z.string().regex(/^\d{1,19}$/);

/** Tells some of those who hear of an event what changed, and leaves the rest to the next job of its kind. */
export const tellSomeJob = defineJob({
	name: "following.tell-some",
	payload: z.object({
		eventId: z.uuid(),
		/** The changes that are told: always the same ones, however often a job is run. */
		changeIds: z.array(changeId).min(1),
		/** The account up to which all are told. */
		after: z.uuid().nullable(),
	}),
	run: async (chunk) => {
		await inTransaction(
			async (tx) => {
				const after = await tellSome(tx, chunk);
				if (after !== null) await enqueue(tx, tellSomeJob, { ...chunk, after });
			},
			{ seconds: 60 },
		);
	},
});

/** Gathers what changed of an event since a first change, and has it told. */
export const gatherNewsJob = defineJob({
	name: "following.gather-news",
	payload: z.object({ eventId: z.uuid(), from: changeId }),
	unique: "waiting",
	run: async ({ eventId, from }) => {
		await inTransaction(async (tx) => {
			// Whoever is changing the event holds its row and found this job still waiting: their change belongs to it.
			await tx.$queryRaw`SELECT 1 FROM "Event" WHERE id = ${eventId}::uuid FOR SHARE`;
			const changes = await tx.recordChange.findMany({
				where: { recordKind: "event", recordId: eventId, id: { gte: BigInt(from) } },
				select: { id: true },
				orderBy: { id: "asc" },
			});
			const changeIds = changes.map(({ id }) => String(id));
			if (changeIds.length > 0) await enqueue(tx, tellSomeJob, { eventId, changeIds, after: null });
		});
	},
});

/** For the composition root: has those who follow an event told of a change that concerns them, soon after it. */
export const tellOfChange: ChangeListener = async (tx, change) => {
	if (change.recordKind !== "event" || !concernsPeople(change)) return;
	const { id, recordId: eventId } = change;
	const options = { singletonKey: eventId, startAfter: WAIT_SECONDS };
	await enqueue(tx, gatherNewsJob, { eventId, from: String(id) }, options);
};
