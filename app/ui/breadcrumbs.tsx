export type Crumb = { label: string; href?: string | undefined };

/** The way back up. The last crumb is this page and needs no address. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
	return (
		<nav aria-label="Breadcrumbs" className="breadcrumbs">
			<ol>
				{crumbs.map(({ label, href }) => (
					<li key={`${href ?? ""} ${label}`}>
						{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
					</li>
				))}
			</ol>
		</nav>
	);
}
