/** Across the top of every page of a demonstration. */
export function DemoBanner() {
	return (
		<aside className="demo-banner" aria-label="Demonstration">
			<p>
				<strong>Demonstration.</strong> The events are real; the people, their works and what they say are
				made up. <a href="/sign-in">Sign in as one of them</a>
			</p>
		</aside>
	);
}
