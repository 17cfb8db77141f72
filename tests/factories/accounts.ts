import { db } from "#app/platform/db/database.server.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";

let made = 0;

export type MadeAccount = { id: string; email: string };

/** An account with a verified address of its own, in the connected database. */
export async function makeAccount(
	fields: { email?: string; sample?: boolean; suspendedAt?: string } = {},
): Promise<MadeAccount> {
	made += 1;
	return db().account.create({
		data: {
			email: `person-${made}@example.org`,
			emailVerifiedAt: FIXED_NOW,
			createdAt: FIXED_NOW,
			...fields,
		},
		select: { id: true, email: true },
	});
}
