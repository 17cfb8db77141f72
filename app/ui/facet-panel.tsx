import type { ReactNode } from "react";
import { FacetGroup, type FacetGroupProps } from "./facet-group.tsx";

export type FacetPanelProps = {
	/** Where the list is: "/events". */
	action: string;
	/** Names the form: "Filter events". */
	label: string;
	groups: FacetGroupProps[];
	/** Words to look for within the list. */
	query?: { value: string; label: string } | undefined;
	/** Parameters that the form keeps but does not show. */
	hidden?: { name: string; value: string }[] | undefined;
	activeCount?: number | undefined;
	clearHref?: string | undefined;
	/** Further controls: sort order, time zone. */
	children?: ReactNode;
};

/** Filters as a GET form. Beside the list on a desk; on a phone a sheet that one button opens. */
export function FacetPanel(props: FacetPanelProps) {
	const { action, label, groups, query, hidden = [], activeCount = 0, clearHref, children } = props;
	return (
		<div className="facets">
			<button type="button" className="button facets-open" {...popoverTarget("facets", "show")}>
				{label}
				{activeCount > 0 && ` (${activeCount})`}
			</button>
			<div id="facets" className="facets-sheet" {...popover}>
				<form method="get" action={action} aria-label={label} className="facets-form">
					{hidden.map(({ name, value }) => (
						<input key={`${name}=${value}`} type="hidden" name={name} value={value} />
					))}
					{query && (
						<p className="facets-query">
							<label htmlFor="facets-q">{query.label}</label>
							<input
								id="facets-q"
								type="search"
								name="q"
								className="input"
								defaultValue={query.value}
								autoComplete="off"
								maxLength={200}
							/>
						</p>
					)}
					{groups.map((group) => (
						<FacetGroup key={group.name} {...group} />
					))}
					{children}
					<p className="facets-actions">
						<button type="submit" className="button button-strong">
							Show results
						</button>
						{clearHref && activeCount > 0 && <a href={clearHref}>Clear all</a>}
						<button type="button" className="facets-close" {...popoverTarget("facets", "hide")}>
							Close
						</button>
					</p>
				</form>
			</div>
		</div>
	);
}

// React 18 passes these on as they are, but its types do not know them.
const popover = { popover: "auto" } as Record<string, string>;

function popoverTarget(id: string, action: "show" | "hide"): Record<string, string> {
	return { popovertarget: id, popovertargetaction: action };
}
