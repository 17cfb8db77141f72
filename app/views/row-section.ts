import type { Some } from "#app/domain/catalogue/index.server.ts";
import type { RecordKind } from "#app/domain/catalogue/index.ts";
import type { ListRowProps } from "#app/ui/index.ts";
import { type RowRecord, recordRow } from "./record-row.ts";

export type RowSectionModel = {
	id: string;
	title: string;
	rows: ListRowProps[];
	shape: "dated" | "undated";
	/** Where the rest of a long list stands. */
	more: { href: string; label: string } | null;
};

/** Records of one kind on another one's page. `now` is an ISO instant. */
export function rowSection<K extends RecordKind>(
	section: { id: string; title: string; all?: { href: string; label: string } },
	some: Some<K>,
	now: string,
): RowSectionModel {
	const [first] = some.items;
	return {
		id: section.id,
		title: section.title,
		rows: some.items.map((item) => recordRow(item as RowRecord, now)),
		shape: first?.recordKind === "event" || first?.recordKind === "talk" ? "dated" : "undated",
		more: some.more ? (section.all ?? null) : null,
	};
}
