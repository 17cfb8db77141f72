import { refreshPersonListings } from "#app/domain/people/index.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { sampleId } from "./ids.ts";
import type { SampleWorld } from "./plan-world.ts";

/** The papers that do not exist, in the lists of all who wrote them. */
export async function writeWorks({ people, works }: SampleWorld, at: string): Promise<void> {
	const names = new Map(people.map(({ id, name }) => [id, name]));
	const rows = works.flatMap(({ title, abstract, venue, year, authors }) =>
		authors.map((accountId) => ({
			id: sampleId("work", title, accountId),
			origin: "manual" as const,
			sourceKey: `sample:${sampleId("work", title)}`,
			title,
			abstract,
			authors: authors.map((id) => names.get(id)).join(", "),
			venue,
			year,
			type: "journal-article",
			createdAt: at,
			changedAt: at,
			accountId,
		})),
	);
	await inTransaction(async (tx) => {
		await tx.work.createMany({ data: rows });
		await refreshPersonListings(tx, [...new Set(rows.map(({ accountId }) => accountId))]);
	});
}
