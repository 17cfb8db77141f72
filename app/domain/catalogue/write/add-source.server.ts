import type { Transaction } from "#app/platform/db/database.server.ts";
import { catalogueId } from "../load/ids.server.ts";

/** Notes where an event's facts were read, and that they were checked on the day of `now`; the same place is noted once. */
export async function addSource(
	tx: Transaction,
	{ eventId, url, now }: { eventId: string; url: string | null; now: string },
): Promise<void> {
	if (!url) return;
	const checkedOn = new Date(now.slice(0, 10));
	const id = catalogueId("source", eventId, url);
	const last = await tx.source.aggregate({
		where: { recordKind: "event", recordId: eventId },
		_max: { position: true },
	});
	const position = (last._max.position ?? -1) + 1;
	await tx.source.upsert({
		where: { id },
		create: { id, recordKind: "event", recordId: eventId, position, what: "its own page", url, checkedOn },
		update: { checkedOn },
	});
}
