export type GridEntry = {
	title: string;
	href: string;
	/** It began on an earlier day. */
	continues?: boolean | undefined;
	/** A closing, said before the title: "Abstracts close". */
	closes?: string | undefined;
	past?: boolean | undefined;
};

export type GridDay = {
	/** ISO date. */
	date: string;
	day: number;
	/** For readers who see no grid: "Wednesday 10 March". */
	words: string;
	inMonth: boolean;
	today?: boolean | undefined;
	entries: GridEntry[];
	more?: { text: string; href: string } | undefined;
};

export type MonthGridProps = {
	caption: string;
	weekdays: { short: string; long: string }[];
	weeks: GridDay[][];
};

/** A month as a table; on a phone the days that have something, one below the other. */
export function MonthGrid({ caption, weekdays, weeks }: MonthGridProps) {
	return (
		<table className="month-grid">
			<caption>{caption}</caption>
			<thead>
				<tr>
					{weekdays.map(({ short, long }) => (
						<th key={long} scope="col">
							<abbr title={long}>{short}</abbr>
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{weeks.map((week) => (
					<tr key={week[0]?.date}>
						{week.map((day) => (
							<Cell key={day.date} {...day} />
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function Cell({ date, day, words, inMonth, today, entries, more }: GridDay) {
	return (
		<td
			data-outside={!inMonth || undefined}
			data-today={today || undefined}
			data-empty={entries.length === 0 || undefined}
		>
			<time dateTime={date} aria-current={today ? "date" : undefined}>
				<span aria-hidden="true" className="month-grid-day">
					{day}
				</span>
				<span className="month-grid-words">
					{today && "Today, "}
					{words}
				</span>
			</time>
			{entries.length > 0 && (
				<ul>
					{entries.map((entry) => (
						<li
							key={`${entry.href} ${entry.closes ?? ""}`}
							data-continues={entry.continues || undefined}
							data-past={entry.past || undefined}
						>
							{entry.closes && <span className="month-grid-closes">{entry.closes}: </span>}
							<a href={entry.href}>{entry.title}</a>
							{entry.continues && <span className="sr-only"> (continues)</span>}
						</li>
					))}
				</ul>
			)}
			{more && (
				<a href={more.href} className="month-grid-more">
					{more.text}
				</a>
			)}
		</td>
	);
}
