export type ChoiceProps = {
	name: string;
	legend: string;
	value: string;
	options: readonly (readonly [value: string, label: string])[];
};

/** One of a few, as radio buttons in the filter form. */
export function Choice({ name, legend, value, options }: ChoiceProps) {
	return (
		<fieldset className="facet-choice">
			<legend>{legend}</legend>
			{options.map(([option, label]) => (
				<label key={option}>
					<input type="radio" name={name} value={option} defaultChecked={option === value} /> {label}
				</label>
			))}
		</fieldset>
	);
}
