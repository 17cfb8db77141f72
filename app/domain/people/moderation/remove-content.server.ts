import type { Transaction } from "#app/platform/db/database.server.ts";

/** What of a profile moderators can take away; "profile" hides it whole until its person shows it again. */
export type RemovablePart =
	| "about"
	| "picture"
	| "links"
	| "affiliation"
	| "methods"
	| "exchanges"
	| "works"
	| "profile";

const REMOVE: Record<RemovablePart, (tx: Transaction, accountId: string) => Promise<unknown>> = {
	about: (tx, accountId) => tx.profile.update({ where: { accountId }, data: { about: "" } }),
	picture: (tx, accountId) => tx.profilePicture.deleteMany({ where: { accountId } }),
	links: (tx, accountId) => tx.profile.update({ where: { accountId }, data: { links: [] } }),
	affiliation: (tx, accountId) =>
		tx.profile.update({
			where: { accountId },
			data: { affiliation: null, organizationId: null, rorId: null, lab: null },
		}),
	methods: (tx, accountId) => tx.profile.update({ where: { accountId }, data: { methods: [] } }),
	exchanges: (tx, accountId) => tx.exchange.deleteMany({ where: { accountId } }),
	works: (tx, accountId) => tx.work.deleteMany({ where: { accountId } }),
	profile: (tx, accountId) => tx.profile.update({ where: { accountId }, data: { visibility: "hidden" } }),
};

/**
 * Empties parts of a profile in the transaction of a moderator's decision. The directory follows by whoever calls. Does
 * nothing where there is no profile.
 */
export async function removeContent(
	tx: Transaction,
	accountId: string,
	{ parts, at }: { parts: readonly RemovablePart[]; at: string },
): Promise<void> {
	const [locked] = await tx.$queryRaw<object[]>`
		UPDATE "Profile" SET "changedAt" = ${at}::timestamptz WHERE "accountId" = ${accountId}::uuid RETURNING 1`;
	if (!locked) return;
	for (const part of parts) await REMOVE[part](tx, accountId);
}
