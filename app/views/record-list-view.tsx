import { EmptyState, ListRow, PageHeader, RowList } from "#app/ui/index.ts";
import { FilteredList } from "./filtered-list.tsx";
import type { RecordListModel } from "./record-list-model.ts";
import type { RecordList } from "./record-lists.ts";

/** The page of one kind of record: filters, rows, and what to do where there are none. */
export function RecordListView({ of, model }: { of: RecordList; model: RecordListModel }) {
	const { list, rows, wider } = model;
	return (
		<>
			<PageHeader title={of.title} lede={of.lede} />
			<FilteredList list={list} choices={of.choices} {...(of.feeds ? { feeds: { calendar: false } } : {})}>
				{rows.length + wider.length === 0 && (
					<EmptyState title={of.empty.title} actions={[{ href: of.path, label: `All ${of.nouns[1]}` }]}>
						<p>{of.empty.words}</p>
					</EmptyState>
				)}
				{rows.length > 0 && (
					<RowList label={of.title} shape={of.shape}>
						{rows.map((row) => (
							<ListRow key={row.href} {...row} />
						))}
					</RowList>
				)}
				{wider.length > 0 && (
					<RowList heading={{ id: "wider", text: "Wider meetings in neuroscience and AI" }} shape={of.shape}>
						{wider.map((row) => (
							<ListRow key={row.href} {...row} />
						))}
					</RowList>
				)}
			</FilteredList>
		</>
	);
}
