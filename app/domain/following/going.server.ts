import type { Viewer } from "#app/domain/accounts/index.ts";
import { mayFind } from "#app/domain/people/index.server.ts";
import type { Visibility } from "#app/domain/people/index.ts";
import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { goingShownTo } from "./rules.ts";

type Person = { readonly accountId: string };

/** As many are named on an event's page. */
const NAMED = 24;

export type Going = {
	/** How widely the reader says that they go; null where they don't. */
	own: Visibility | null;
	/** The others, as far as this reader may see them. Nobody else is counted. */
	count: number;
	/** The first of them, in order of name. */
	people: { name: string; handle: string }[];
};

/**
 * Says that this person goes to an event, and to whom; said again, it changes who may see it. `at` is an ISO instant. Throws
 * AppError("not_found") for no such event, "conflict" for one that is cancelled.
 */
export async function sayGoing(
	{ accountId }: Person,
	{ slug, visibility }: { slug: string; visibility: Visibility },
	at: string,
): Promise<void> {
	const event = await db().event.findFirst({
		where: { slug, withdrawnAt: null },
		select: { id: true, status: true },
	});
	if (!event) throw new AppError("not_found", "There is no such event.");
	if (event.status === "cancelled") throw new AppError("conflict", "This event is cancelled.");
	const key = { accountId, eventId: event.id };
	await db().attendance.upsert({
		where: { accountId_eventId: key },
		create: { ...key, visibility, createdAt: at },
		update: { visibility },
	});
}

/** Takes it back; who did not say so is left in peace. Also for events that were withdrawn. */
export async function sayNotGoing({ accountId }: Person, slug: string): Promise<void> {
	await db().attendance.deleteMany({ where: { accountId, event: { slug } } });
}

/** Who goes to an event, as far as this reader may see: those who say it to them, and whose profile they may see, with no block between. */
export async function readGoing(viewer: Viewer, eventId: string): Promise<Going> {
	const self = viewer?.accountId ?? null;
	const [own, rows] = await Promise.all([
		self === null
			? null
			: db().attendance.findUnique({ where: { accountId_eventId: { accountId: self, eventId } } }),
		db().$queryRaw<{ name: string; handle: string; count: number }[]>`
			SELECT p.name, p.handle, count(*) OVER ()::int AS count
			FROM "Attendance" a JOIN "PersonListing" p ON p."accountId" = a."accountId"
			WHERE a."eventId" = ${eventId}::uuid AND a.visibility = ANY(${goingShownTo(viewer)}::"Visibility"[])
				AND ${mayFind(viewer)} AND a."accountId" IS DISTINCT FROM ${self}::uuid
			ORDER BY p."nameKey", p."accountId" LIMIT ${NAMED}`,
	]);
	return {
		own: own?.visibility ?? null,
		count: rows[0]?.count ?? 0,
		people: rows.map(({ name, handle }) => ({ name, handle })),
	};
}
