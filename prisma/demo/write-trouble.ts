import { blockPerson } from "#app/domain/people/index.server.ts";
import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { sampleId } from "./ids.ts";
import type { SampleWorld } from "./plan-world.ts";
import { daysBefore } from "./times.ts";

/**
 * Blocks, reports and claims. Reports and claims are written as rows: filing them would write mails to people who do
 * not exist.
 */
export async function writeTrouble(world: SampleWorld, at: string): Promise<void> {
	const profiles = await db().profile.findMany({ select: { accountId: true, handle: true } });
	const handles = new Map(profiles.map(({ accountId, handle }) => [accountId, handle]));
	for (const [blocker, blocked] of world.blocks)
		await blockPerson(
			{ accountId: blocker, moderator: false, administrator: false, organizes: [] },
			handles.get(blocked) ?? "",
		);
	const names = await speakers(world.claims.length);
	await inTransaction(async (tx) => {
		await tx.report.createMany({
			data: world.reports.map(({ by, about, reason, text }, days) => ({
				id: sampleId("report", days),
				subject: "profile" as const,
				subjectId: about,
				reason,
				text,
				createdAt: daysBefore(at, days + 0.4),
				reporterId: by,
			})),
		});
		await tx.appearanceClaim.createMany({
			data: world.claims.map(({ by, wish, message }, days) => ({
				id: sampleId("claim", days),
				...speakerAt(names, days),
				wish,
				message,
				createdAt: daysBefore(at, days + 0.7),
				accountId: by,
				...(wish === "correct" ? { correctedAffiliation: "A university in the sample world" } : {}),
			})),
		});
	});
}

type Speaker = { name: string; recordKind: "talk"; recordId: string };

/** Names as they stand on talks of the catalogue: each of another person, always the same ones. */
async function speakers(count: number): Promise<Speaker[]> {
	return db().$queryRaw<Speaker[]>`
		SELECT DISTINCT ON (a.name) a.name, 'talk' AS "recordKind", a."talkId" AS "recordId" FROM "Appearance" a
		WHERE a."talkId" IS NOT NULL ORDER BY a.name, a.id LIMIT ${count}`;
}

function speakerAt(speakers: readonly Speaker[], index: number): Speaker {
	const speaker = speakers[index];
	if (!speaker) throw new AppError("invalid", "The catalogue names too few speakers for the sample world.");
	return speaker;
}
