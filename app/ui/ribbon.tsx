import { ribbonMonths, ribbonPosition, stack } from "./ribbon-scale.ts";

export type RibbonMark = {
	/** ISO date. */
	date: string;
	dateText: string;
	label: string;
	href: string;
	provisional?: boolean | undefined;
};

export type RibbonProps = {
	/** What is drawn: "Deadlines of the next twelve months". */
	title: string;
	/** The first month, "2026-11". */
	first: string;
	/** ISO date. */
	today: string;
	marks: RibbonMark[];
	/** Where a month's own list is, if there is one. */
	monthHref?: ((month: string) => string | undefined) | undefined;
};

const slotWidth = 10;
const monthWidth = 6 * slotWidth;
const step = 8;
const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Twelve months with one mark for each closing, and the same as a list below. */
export function Ribbon({ title, first, today, marks, monthHref }: RibbonProps) {
	const placed = stack(first, marks);
	const levels = Math.max(4, ...placed.map(({ level }) => level + 1));
	const height = levels * step;
	const now = ribbonPosition(first, today);
	const months = ribbonMonths(first);
	return (
		<figure className="ribbon">
			<figcaption>{title}</figcaption>
			<svg
				viewBox={`0 0 ${12 * monthWidth} ${height}`}
				preserveAspectRatio="none"
				aria-hidden="true"
				focusable="false"
			>
				{months.map(({ iso }, i) => (
					<line
						key={iso}
						className="ribbon-month"
						x1={i * monthWidth}
						x2={i * monthWidth}
						y1={0}
						y2={height}
					/>
				))}
				{now !== null && (
					<rect className="ribbon-today" x={now * monthWidth - 3} y={0} width={6} height={height} />
				)}
				{placed.map(({ item, slot, level }) => (
					<rect
						key={`${item.href} ${item.label} ${item.date}`}
						className={item.provisional ? "ribbon-mark ribbon-mark-provisional" : "ribbon-mark"}
						x={slot * slotWidth + 1.5}
						y={height - (level + 1) * step + 1.5}
						width={slotWidth - 3}
						height={step - 3}
					/>
				))}
			</svg>
			<ol className="ribbon-months">
				{months.map(({ iso, year, month }, i) => {
					const name = names[month - 1];
					const count = marks.filter(({ date }) => date.startsWith(iso)).length;
					const href = count > 0 ? monthHref?.(iso) : undefined;
					return (
						<li key={iso}>
							{href ? <a href={href}>{name}</a> : name}
							{(i === 0 || month === 1) && <span className="ribbon-year"> {year}</span>}
							<span className="sr-only">: {count === 1 ? "one" : count || "none"}</span>
						</li>
					);
				})}
			</ol>
			<details>
				<summary>The same as a list</summary>
				<ol className="ribbon-list">
					{marks.map(({ date, dateText, label, href, provisional }) => (
						<li key={`${href} ${label} ${date}`}>
							<time dateTime={date}>{dateText}</time> <a href={href}>{label}</a>
							{provisional && " (provisional)"}
						</li>
					))}
				</ol>
			</details>
		</figure>
	);
}
