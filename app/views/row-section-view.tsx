import type { ReactNode } from "react";
import { ListRow, RowList, Section } from "#app/ui/index.ts";
import type { RowSectionModel } from "./row-section.ts";

/** A section of rows; where there are none, what to say instead, or nothing at all. */
export function RowSection({ section, empty }: { section: RowSectionModel; empty?: ReactNode }) {
	const { id, title, rows, shape, more } = section;
	if (rows.length === 0 && !empty) return null;
	return (
		<Section id={id} title={title} aside={more && <a href={more.href}>{more.label}</a>}>
			{rows.length === 0 ? (
				empty
			) : (
				<RowList label={title} shape={shape}>
					{rows.map((row) => (
						<ListRow key={row.href} {...row} />
					))}
				</RowList>
			)}
		</Section>
	);
}
