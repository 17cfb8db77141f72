import { now } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db/database.server.ts";
import type { SignInMethod } from "./types.ts";

/** One browser that is signed in. Instants are ISO, UTC. */
export interface Device {
	/** Names the session's row; opens nothing. */
	sessionId: string;
	words: string;
	method: SignInMethod;
	createdAt: string;
	lastSeenAt: string;
	current: boolean;
}

/** Where an account is signed in: this browser first, then those seen last. */
export async function listDevices(accountId: string, currentSessionId: string): Promise<Device[]> {
	const rows = await db().session.findMany({
		where: { accountId, expiresAt: { gt: new Date(now().epochMilliseconds) } },
		orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
	});
	return rows
		.map((row) => ({
			sessionId: row.id,
			words: row.device,
			method: row.method,
			createdAt: row.createdAt.toISOString(),
			lastSeenAt: row.lastSeenAt.toISOString(),
			current: row.id === currentSessionId,
		}))
		.sort((a, b) => Number(b.current) - Number(a.current));
}
