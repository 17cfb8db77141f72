import type { WeekModel } from "./week-hours-model.ts";

const SHORT = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const TICKS = [0, 6, 12, 18, 24];
const ROW = 14;
const LEFT = 30;

/** A week of free hours: drawn, and in words below for all who read. */
export function WeekPicture({ week }: { week: WeekModel }) {
	return (
		<figure className="week-picture">
			<svg viewBox={`0 0 ${LEFT + 24 * 10 + 8} ${7 * ROW + 18}`} aria-hidden="true" focusable="false">
				{TICKS.map((hour) => (
					<g key={hour}>
						<line className="week-tick" x1={LEFT + hour * 10} x2={LEFT + hour * 10} y1={0} y2={7 * ROW} />
						<text className="week-words" x={LEFT + hour * 10} y={7 * ROW + 13} textAnchor="middle">
							{hour}
						</text>
					</g>
				))}
				{week.days.map(({ name, free }, day) => (
					<g key={name}>
						<text className="week-words" x={0} y={day * ROW + 10}>
							{SHORT[day]}
						</text>
						{spans(free).map(({ from, to }) => (
							<rect
								key={from}
								className="week-free"
								x={LEFT + from * 10}
								width={(to - from) * 10}
								y={day * ROW + 1}
								height={ROW - 2}
							/>
						))}
					</g>
				))}
			</svg>
			<figcaption>
				<p className="text-quiet">Usually free, {week.zone}:</p>
				<ul className="week-lines">
					{week.words.map((line) => (
						<li key={line}>{line}</li>
					))}
				</ul>
			</figcaption>
		</figure>
	);
}

function spans(free: readonly boolean[]): { from: number; to: number }[] {
	const found: { from: number; to: number }[] = [];
	for (const [hour, is] of free.entries()) {
		const last = found.at(-1);
		if (is && last?.to === hour) last.to = hour + 1;
		else if (is) found.push({ from: hour, to: hour + 1 });
	}
	return found;
}
