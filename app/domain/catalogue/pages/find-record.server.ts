import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { RecordKind } from "../cards.ts";

/** A slug that a record had once: the reader is sent on to the one it has now. */
export type Moved = { movedTo: string };

/**
 * What stands behind a slug that no record of this kind has: the slug that it has today, if it had this one once.
 * Throws AppError("not_found") otherwise.
 */
export async function whereDidItGo(recordKind: RecordKind, slug: string): Promise<Moved> {
	const former = await db().formerSlug.findUnique({ where: { recordKind_slug: { recordKind, slug } } });
	const today =
		former &&
		(await db().listing.findUnique({
			where: { recordKind_recordId: { recordKind, recordId: former.recordId } },
			select: { slug: true },
		}));
	if (!today) throw new AppError("not_found", `There is no ${recordKind} called "${slug}".`);
	return { movedTo: today.slug };
}

/** A slug can be asked for in any case, and must be one at all. */
export function asSlug(text: string | undefined): string {
	const slug = (text ?? "").toLowerCase();
	if (!/^[a-z0-9-]{1,200}$/.test(slug)) throw new AppError("not_found", "There is no page at this address.");
	return slug;
}
