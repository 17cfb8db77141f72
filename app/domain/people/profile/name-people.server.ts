import { db } from "#app/platform/db/database.server.ts";
import { isFor, type ProfileReader } from "./read-profile.server.ts";

/** What those of these people are called whose profile this reader may see; the others are left out. */
export async function nameVisiblePeople(
	viewer: ProfileReader,
	accountIds: readonly string[],
): Promise<Map<string, { name: string; handle: string }>> {
	if (accountIds.length === 0) return new Map();
	const rows = await db().profile.findMany({
		where: { AND: [{ accountId: { in: [...new Set(accountIds)] } }, isFor(viewer)] },
		select: { accountId: true, name: true, handle: true },
	});
	return new Map(rows.flatMap(({ accountId, ...person }) => (person.name ? [[accountId, person]] : [])));
}
