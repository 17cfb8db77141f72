export type ActiveFilter = {
	/** "Mode: online". */
	label: string;
	/** The same list without this filter. */
	removeHref: string;
};

/** The filters in force, each a link that takes it away. */
export function ActiveFilters({ filters, clearHref }: { filters: ActiveFilter[]; clearHref?: string }) {
	if (filters.length === 0) return null;
	return (
		<ul className="active-filters" aria-label="Filters in force">
			{filters.map(({ label, removeHref }) => (
				<li key={`${label} ${removeHref}`}>
					<a href={removeHref}>
						<span className="sr-only">Remove </span>
						{label}
						<span aria-hidden="true"> ×</span>
					</a>
				</li>
			))}
			{clearHref && filters.length > 1 && (
				<li className="active-filters-clear">
					<a href={clearHref}>Clear all</a>
				</li>
			)}
		</ul>
	);
}
