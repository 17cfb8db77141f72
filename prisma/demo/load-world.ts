import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { PEOPLE, planWorld, SEED } from "./plan-world.ts";
import { writePeople } from "./write-people.ts";
import { writeTrouble } from "./write-trouble.ts";
import { writeWorks } from "./write-works.ts";

const MADE = "demo.world-made";

/**
 * Makes the sample world in the database at `databaseUrl`, unless it is there; one whose making broke off is made anew.
 * Throws AppError("forbidden") outside a demonstration.
 */
export async function loadWorld({ databaseUrl, count = PEOPLE }: { databaseUrl: string; count?: number }) {
	connectDatabase(databaseUrl, { connections: 3 });
	try {
		if (await db().auditEntry.findFirst({ where: { action: MADE }, select: { id: true } }))
			return { people: await db().account.count({ where: { sample: true } }), made: false };
		await forget();
		const at = now().toString();
		const world = planWorld(SEED, count, now().toZonedDateTimeISO("UTC").year);
		await writePeople(world.people, at);
		await writeWorks(world, at);
		await writeTrouble(world, at);
		await inTransaction((tx) =>
			recordAudit(tx, {
				at,
				actorId: null,
				action: MADE,
				subjectKind: "site",
				details: { seed: SEED, count },
			}),
		);
		return { people: count, made: true };
	} finally {
		await disconnectDatabase();
	}
}

/** Everything of the sample world hangs on its accounts, but for reports, which outlive who filed them. */
async function forget(): Promise<void> {
	await inTransaction(async (tx) => {
		await tx.report.deleteMany({ where: { reporter: { sample: true } } });
		await tx.account.deleteMany({ where: { sample: true } });
	});
}
