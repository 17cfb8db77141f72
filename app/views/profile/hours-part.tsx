import { useEffect, useState } from "react";
import { TextField } from "#app/ui/form/index.ts";
import { FormPart, type ProfileForm } from "./profile-form.tsx";
import { WeekGrid } from "./week-grid.tsx";

const DAY = Array.from({ length: 16 }, (_, i) => i + 6);
const NIGHT = [0, 1, 2, 3, 4, 5, 22, 23];

/** Zone and free hours. */
export function HoursPart({ form, zones }: { form: ProfileForm; zones: string[] }) {
	const field = form.field("hours", "timeZone");
	const own = useOwnZone();
	const free = new Set([form.value("freeHours") ?? []].flat().map(Number));
	const touch = () => form.touch("hours");
	const night = [...free].some((hour) => NIGHT.includes(hour % 24));

	function takeOwn() {
		const input = document.getElementById(field.id);
		if (!(input instanceof HTMLInputElement) || !own) return;
		input.value = own;
		touch();
	}

	return (
		<FormPart part="hours" form={form} title="Zone and free hours">
			<TextField
				field={field}
				label="Time zone"
				hint="As in Europe/Lisbon. Others see your hours in their own zone, too."
				list="zones"
				autoComplete="off"
				spellCheck={false}
				maxLength={64}
				className="input-zone"
			/>
			<datalist id="zones">
				{zones.map((zone) => (
					<option key={zone} value={zone} />
				))}
			</datalist>
			{own && own !== form.value("timeZone") && (
				<p>
					<button type="button" className="link-button" onClick={takeOwn}>
						Use {own}, the zone of this device
					</button>
				</p>
			)}
			<WeekGrid caption="Hours from 6 to 22" hours={DAY} free={free} onChange={touch} />
			<details className="night-hours" open={night}>
				<summary>Other hours</summary>
				<WeekGrid caption="Hours from 22 to 6" hours={NIGHT} free={free} onChange={touch} />
			</details>
		</FormPart>
	);
}

/** The zone of the reader's device, once a script runs. */
function useOwnZone(): string | undefined {
	const [zone, setZone] = useState<string>();
	useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
	return zone;
}
