export type PaginationProps = {
	nextHref?: string | undefined;
	firstHref?: string | undefined;
	nextLabel?: string | undefined;
};

/** Forward through a list, and back to its start. Pages are found by key, so there are no numbers. */
export function Pagination({ nextHref, firstHref, nextLabel = "Next 20" }: PaginationProps) {
	if (!nextHref && !firstHref) return null;
	return (
		<nav aria-label="Pages" className="pagination">
			{nextHref && (
				<a href={nextHref} rel="next" className="button">
					{nextLabel}
				</a>
			)}
			{firstHref && <a href={firstHref}>Back to the first</a>}
		</nav>
	);
}
