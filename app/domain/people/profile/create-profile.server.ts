import { randomBytes } from "node:crypto";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { handleFromName } from "../handles.ts";

/** How often a name may be taken before a handle by chance is given. */
const MOST_NAMESAKES = 30;

export type NewProfile = {
	accountId: string /** As far as it is known. */;
	name?: string /** ISO instant. */;
	at: string;
};

/**
 * Gives an account its profile, hidden, with a handle made from the name ("ada-lovelace-2" where that is taken). Where there is one
 * already, nothing changes. Runs in the caller's transaction.
 */
export async function createProfile(
	tx: Transaction,
	{ accountId, name = "", at }: NewProfile,
): Promise<void> {
	for (const handle of handlesFor(name)) {
		const made = await tx.$executeRaw`
			INSERT INTO "Profile" ("accountId", handle, name, "createdAt", "changedAt", methods, languages, links, "freeHours")
			VALUES (${accountId}::uuid, ${handle}, ${name}, ${at}::timestamptz, ${at}::timestamptz, '{}', '{}', '{}', '{}')
			ON CONFLICT DO NOTHING`;
		if (made > 0) return;
		const found = await tx.profile.findUnique({ where: { accountId }, select: { handle: true } });
		if (found) return;
	}
}

/** Sees to it that an account has a profile. `at` is an ISO instant. */
export async function ensureProfile(accountId: string, at: string): Promise<void> {
	await inTransaction((tx) => createProfile(tx, { accountId, at }));
}

/** The handles to try for a name, the best first; the last ones are by chance and never all taken. */
export function* handlesFor(name: string): Generator<string> {
	const wanted = handleFromName(name);
	if (wanted) {
		yield wanted;
		for (let number = 2; number <= MOST_NAMESAKES; number++) yield `${wanted}-${number}`;
	}
	for (let tries = 0; tries < 10; tries++) yield `${CHANCE}${randomBytes(4).toString("hex")}`;
}

const CHANCE = "researcher-";

/** Whether this is a handle that was given by chance, before there was a name. */
export function isHandleByChance(handle: string): boolean {
	return /^researcher-[0-9a-f]{8}$/.test(handle);
}
