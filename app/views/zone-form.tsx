/** Lets a reader without a script see times in a zone of their own. */
export function ZoneForm({
	action,
	params,
	timeZone,
}: {
	action: string;
	params: string;
	timeZone: string | null;
}) {
	const hidden = [...new URLSearchParams(params)];
	return (
		<details className="zone-form" open={timeZone !== null}>
			<summary>{timeZone ? `Times also in ${timeZone}` : "Show times in another zone"}</summary>
			<form method="get" action={action}>
				{hidden.map(([name, value]) => (
					<input key={`${name}=${value}`} type="hidden" name={name} value={value} />
				))}
				<label htmlFor="tz">Time zone, as in Europe/Lisbon or AoE</label>
				<input
					id="tz"
					name="tz"
					className="input"
					defaultValue={timeZone ?? ""}
					autoComplete="off"
					maxLength={60}
				/>
				<button type="submit" className="button">
					Show
				</button>
			</form>
		</details>
	);
}
