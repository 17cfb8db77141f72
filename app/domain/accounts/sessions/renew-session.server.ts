import { now } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";
import { randomToken } from "#app/platform/secrets.server.ts";
import { sessionRowId } from "./session-adapter.server.ts";

/**
 * Gives a session a new token, because its person has just proved more: a token that somebody saw before is worth
 * nothing from now on. Undefined where the session has ended meanwhile.
 */
export async function renewSession(
	tx: Transaction,
	sessionId: string,
	{ secondFactor }: { secondFactor: boolean },
): Promise<string | undefined> {
	const at = new Date(now().epochMilliseconds);
	const token = randomToken();
	const { count } = await tx.session.updateMany({
		where: { id: sessionId },
		data: {
			id: sessionRowId(token),
			authenticatedAt: at,
			lastSeenAt: at,
			...(secondFactor ? { secondFactorAt: at } : {}),
		},
	});
	return count === 1 ? token : undefined;
}
