import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";

// Moderators judge what stands in a profile, whoever may see it and whomever they themselves blocked. What nobody else ever
// sees and nothing is decided by (the address, free hours) stays out.

/** A profile as it stands, hidden or not. */
export type ProfileForModerators = {
	accountId: string;
	handle: string;
	name: string;
	visibility: "hidden" | "members" | "public";
	about: string;
	affiliation: string | null;
	lab: string | null;
	orcid: string | null;
	links: string[];
	methods: string[];
	exchanges: { side: "offer" | "need"; kind: string; text: string }[];
	works: { title: string; year: number | null; venue: string | null; hidden: boolean }[];
	/** The picture's hash; null where there is none. */
	picture: string | null;
	changedAt: string;
};

/** The profile of an account as moderators judge it; null where it has none. Its callers have asked for a moderator. */
export async function readProfileForModerators(accountId: string): Promise<ProfileForModerators | null> {
	const profile = await db().profile.findUnique({
		where: { accountId },
		include: {
			exchanges: { orderBy: [{ side: "asc" }, { position: "asc" }] },
			works: { orderBy: [{ year: "desc" }, { title: "asc" }], take: 100 },
			picture: { select: { hash: true } },
		},
	});
	if (!profile) return null;
	const { handle, name, visibility, about, affiliation, lab, orcid, links, methods } = profile;
	return {
		...{ accountId, handle, name, visibility, about, affiliation, lab, orcid, links, methods },
		exchanges: profile.exchanges.map(({ side, kind, text }) => ({ side, kind, text })),
		works: profile.works.map(({ title, year, venue, hiddenAt }) => ({
			...{ title, year, venue },
			hidden: hiddenAt !== null,
		})),
		picture: profile.picture?.hash ?? null,
		changedAt: profile.changedAt.toISOString(),
	};
}

/** The picture of a profile for moderators, as WebP. Throws AppError("not_found") where there is none. */
export async function readPictureForModerators(accountId: string): Promise<Uint8Array<ArrayBuffer>> {
	const picture = await db().profilePicture.findUnique({ where: { accountId }, select: { bytes: true } });
	if (!picture) throw new AppError("not_found", "There is no picture.");
	return picture.bytes;
}

/** Names and handles of accounts that have a profile, for the lists of moderators. */
export async function nameForModerators(
	accountIds: readonly string[],
): Promise<Map<string, { handle: string; name: string }>> {
	const rows = await db().profile.findMany({
		where: { accountId: { in: [...new Set(accountIds)] } },
		select: { accountId: true, handle: true, name: true },
	});
	return new Map(rows.map(({ accountId, handle, name }) => [accountId, { handle, name }]));
}
