import { EmptyState, ListRow, RowList, Section } from "#app/ui/index.ts";
import { RecordPage } from "./record-page.tsx";
import { RowSection } from "./row-section-view.tsx";
import type { SeriesPageModel } from "./series-page-model.ts";
import { UsualSection } from "./usual-section.tsx";

/** A series' page: all its editions, what belongs to it, and when it usually meets. */
export function SeriesView({ series }: { series: SeriesPageModel }) {
	return (
		<RecordPage
			frame={series.frame}
			urlLabel="The organizers’ page"
			actions={
				<a className="button button-strong" href={series.calendar}>
					Add the series to your calendar
				</a>
			}
		>
			<UsualSection lines={series.usual} />
			<Section id="editions" title="Editions">
				{series.editions.length > 0 ? (
					<RowList label="Editions">
						{series.editions.map((row) => (
							<ListRow key={row.href} {...row} />
						))}
					</RowList>
				) : (
					<EmptyState title="No edition is on record yet.">
						<p>Know one? Tell us with the link under the sources.</p>
					</EmptyState>
				)}
			</Section>
			<RowSection section={series.tracks} />
			<RowSection section={series.talks} />
		</RecordPage>
	);
}
