import { type Going, isFollowing, readGoing } from "#app/domain/following/index.server.ts";
import type { FollowState, RecordToFollow } from "#app/domain/following/index.ts";
import { viewerOf } from "./guards.server.ts";

/** Whether whoever looks at a record's page follows it. Pages of strangers are kept for all of them: nothing is read. */
export async function followState(
	request: Request,
	{ kind, slug, id }: RecordToFollow & { id: string },
): Promise<FollowState> {
	const viewer = await viewerOf(request);
	return { kind, slug, following: viewer && (await isFollowing(viewer, { kind, id })) };
}

/** Who goes to an event, as far as whoever looks may see it, and whether they are a member who may say so, too. */
export async function goingState(request: Request, eventId: string): Promise<Going & { member: boolean }> {
	const viewer = await viewerOf(request);
	return { ...(await readGoing(viewer, eventId)), member: viewer !== null };
}
