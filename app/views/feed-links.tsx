export type FeedLinksProps = {
	/** "/events": the feeds stand at the same address with an ending. */
	path: string;
	/** The filters of the list, as they stand in its address. */
	params: string;
	calendar?: boolean | undefined;
};

/** Takes a list away: as a calendar that stays in step, and as feeds, with the filters in force. */
export function FeedLinks({ path, params, calendar }: FeedLinksProps) {
	const query = params ? `?${params}` : "";
	return (
		<nav className="feed-links" aria-label="Take this list with you">
			<h2>Take this list with you</h2>
			<p>These addresses keep the filters above and stay up to date.</p>
			<ul>
				{calendar && (
					<li>
						<a href={`${path}.ics${query}`}>Calendar feed (iCalendar)</a>
					</li>
				)}
				<li>
					<a href={`${path}.atom${query}`}>Atom feed</a>
				</li>
				<li>
					<a href={`${path}.feed.json${query}`}>JSON feed</a>
				</li>
			</ul>
		</nav>
	);
}
