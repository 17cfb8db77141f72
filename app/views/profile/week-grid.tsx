import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";

const DAYS = [
	["Mon", "Monday"],
	["Tue", "Tuesday"],
	["Wed", "Wednesday"],
	["Thu", "Thursday"],
	["Fri", "Friday"],
	["Sat", "Saturday"],
	["Sun", "Sunday"],
] as const;

const STEPS: Record<string, [row: number, column: number]> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
};

export type WeekGridProps = {
	caption: string;
	/** The hours of the rows. */
	hours: readonly number[];
	/** Hours of the week that are free. */
	free: ReadonlySet<number>;
	onChange: () => void;
};

/** Hours of a week as a table of checkboxes. With scripts one drags over them, or moves by arrow keys. */
export function WeekGrid({ caption, hours, free, onChange }: WeekGridProps) {
	const table = useRef<HTMLTableElement>(null);
	const [ready, setReady] = useState(false);
	/** Which box Tab leads to, once scripts run: one for the whole table. */
	const [at, setAt] = useState<[row: number, column: number]>([0, 0]);
	const painting = useRef<{ to: boolean; changed: boolean }>();
	useEffect(() => setReady(true), []);

	function boxAt(row: number, column: number): HTMLInputElement | null {
		return table.current?.querySelector(`[data-place="${row}-${column}"]`) ?? null;
	}

	function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
		const step = STEPS[event.key];
		if (!step || !(event.target instanceof HTMLInputElement)) return;
		event.preventDefault();
		const [row = 0, column = 0] = (event.target.dataset.place ?? "").split("-").map(Number);
		const next: [number, number] = [
			Math.min(hours.length - 1, Math.max(0, row + step[0])),
			Math.min(6, Math.max(0, column + step[1])),
		];
		setAt(next);
		boxAt(...next)?.focus();
	}

	// A finger scrolls and taps; only mouse and pen paint.
	function onPointerDown(event: PointerEvent<HTMLTableElement>) {
		const box = boxUnder(event);
		if (!box || event.pointerType === "touch" || event.button !== 0) return;
		painting.current = { to: !box.checked, changed: false };
	}

	function onPointerOver(event: PointerEvent<HTMLTableElement>) {
		const box = boxUnder(event);
		const { current } = painting;
		if (!box || !current || (event.buttons & 1) === 0) return;
		event.preventDefault();
		if (box.checked !== current.to) {
			box.checked = current.to;
			current.changed = true;
		}
	}

	function onPointerUp() {
		if (painting.current?.changed) onChange();
		painting.current = undefined;
	}

	const painter = ready
		? { onKeyDown, onPointerDown, onPointerOver, onPointerOut: onPointerOver, onPointerUp }
		: {};
	return (
		<table className="week-grid" ref={table} {...painter}>
			<caption>{caption}</caption>
			<thead>
				<tr>
					<td />
					{DAYS.map(([short, name]) => (
						<th key={short} scope="col" abbr={name}>
							{short}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{hours.map((hour, row) => (
					<tr key={hour}>
						<th scope="row">
							{hour}–{hour + 1}
						</th>
						{DAYS.map(([short, name], day) => {
							const value = day * 24 + hour;
							const first = row === at[0] && day === at[1];
							return (
								<td key={short}>
									<label>
										<input
											type="checkbox"
											name="freeHours"
											value={value}
											defaultChecked={free.has(value)}
											aria-label={`${name} ${hour} to ${hour + 1}`}
											data-place={`${row}-${day}`}
											tabIndex={ready && !first ? -1 : undefined}
											onFocus={ready ? () => setAt([row, day]) : undefined}
										/>
										<span className="week-grid-cell" aria-hidden="true" />
									</label>
								</td>
							);
						})}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function boxUnder(event: PointerEvent): HTMLInputElement | null {
	return event.target instanceof Element
		? (event.target.closest("td")?.querySelector("input") ?? null)
		: null;
}
