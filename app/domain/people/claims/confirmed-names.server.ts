import type { AppearanceKind } from "#app/domain/catalogue/index.server.ts";
import { db } from "#app/platform/db/database.server.ts";
import { isFor, type ProfileReader } from "../profile/read-profile.server.ts";

/** The names of a talk or program whose people confirmed them, each with the handle of a profile that this reader may see. */
export async function readConfirmedNames(
	viewer: ProfileReader,
	recordKind: AppearanceKind,
	recordId: string,
): Promise<Map<string, string>> {
	const rows = await db().appearanceClaim.findMany({
		where: {
			recordKind,
			recordId,
			wish: "confirm",
			state: "accepted",
			account: { profile: isFor(viewer) },
		},
		select: { name: true, account: { select: { profile: { select: { handle: true } } } } },
	});
	return new Map(
		rows.flatMap(({ name, account: { profile } }) => (profile ? [[name, profile.handle] as const] : [])),
	);
}
