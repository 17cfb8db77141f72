import type { DraftReference, EventDraft } from "#app/domain/catalogue/index.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";
import type { Belongings } from "../rules.ts";

/** What an event belongs to. Null where there is no such event. */
export async function belongingsOf(
	tx: Transaction,
	eventId: string,
): Promise<({ id: string } & Belongings) | null> {
	const event = await tx.event.findUnique({
		where: { id: eventId },
		select: {
			seriesId: true,
			courseId: true,
			programs: { select: { programId: true } },
			organizations: { select: { organizationId: true } },
		},
	});
	return (
		event && {
			id: eventId,
			series: event.seriesId,
			course: event.courseId,
			programs: event.programs.map(({ programId }) => programId),
			organizations: event.organizations.map(({ organizationId }) => organizationId),
		}
	);
}

/** What an event would belong to if it were made from this draft; what would be made with it is left out. */
export async function belongingsOfDraft(tx: Transaction, draft: EventDraft): Promise<Belongings> {
	const slugs = (references: readonly (DraftReference | null)[]) =>
		references.flatMap((one) => (one && "slug" in one ? [one.slug] : []));
	const among = (references: readonly (DraftReference | null)[]) => ({
		where: { slug: { in: slugs(references) } },
		select: { id: true },
	});
	const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
	return {
		series: (await tx.series.findMany(among([draft.series])))[0]?.id ?? null,
		course: (await tx.course.findMany(among([draft.course])))[0]?.id ?? null,
		programs: ids(await tx.program.findMany(among(draft.programs))),
		organizations: ids(await tx.organization.findMany(among(draft.organizations))),
	};
}
