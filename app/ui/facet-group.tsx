export type FacetOption = {
	value: string;
	label: string;
	/** How many there are, "1,000+" past the cap. */
	count?: number | string | undefined;
	checked?: boolean | undefined;
};

export type FacetGroupProps = {
	/** The parameter: "mode". */
	name: string;
	legend: string;
	/** One choice or several. */
	type: "checkbox" | "radio";
	options: FacetOption[];
	open?: boolean | undefined;
};

/** One filter with its choices. A group in use stays open. */
export function FacetGroup({ name, legend, type, options, open }: FacetGroupProps) {
	if (options.length === 0) return null;
	const chosen = options.filter((option) => option.checked);
	return (
		<details className="facet" open={open || (type === "checkbox" && chosen.length > 0)}>
			<summary>{legend}</summary>
			<fieldset>
				<legend className="sr-only">{legend}</legend>
				<ul>
					{options.map(({ value, label, count, checked }) => (
						<li key={value}>
							<label>
								<input type={type} name={name} value={value} defaultChecked={checked ?? false} />
								<span className="facet-label">{label}</span>
								{count !== undefined && <span className="facet-count">{count}</span>}
							</label>
						</li>
					))}
				</ul>
			</fieldset>
		</details>
	);
}
