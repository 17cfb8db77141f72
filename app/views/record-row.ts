import type { Card, RecordKind } from "#app/domain/catalogue/index.ts";
import type { ListRowProps } from "#app/ui/index.ts";
import { eventRow } from "./event-row.ts";
import { recordPath } from "./paths.ts";

/** Any record as a row of a list. `now` is an ISO instant. */
export function recordRow(
	item: { recordKind: RecordKind; slug: string; title: string; subkind: string; card: Card },
	now: string,
): ListRowProps {
	if (item.card.kind === "event") return eventRow({ ...item, card: item.card }, now);
	return {
		title: item.title,
		href: recordPath(item.recordKind, item.slug),
		kind: item.recordKind,
		shares: item.card.shares ?? undefined,
	};
}
