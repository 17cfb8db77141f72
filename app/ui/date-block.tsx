import type { ReactNode } from "react";

export type DateBlockProps = {
	/** Set large: "10–14". */
	days: string;
	/** Beside it: "March 2027". */
	rest?: string | undefined;
	weekdays?: string | undefined;
	dateTime?: string | undefined;
	/** "to be announced", "dates provisional". */
	note?: string | undefined;
	/** The place's own zone, the reader's time. */
	children?: ReactNode;
};

/** The date of a page about one dated thing. Partly known dates print what is known. */
export function DateBlock({ days, rest, weekdays, dateTime, note, children }: DateBlockProps) {
	const words = (
		<>
			<span className="date-block-days">{days}</span>
			{rest && <span className="date-block-rest"> {rest}</span>}
		</>
	);
	return (
		<div className="date-block">
			<p>{dateTime ? <time dateTime={dateTime}>{words}</time> : <span className="figures">{words}</span>}</p>
			{(weekdays || note) && (
				<p className="date-block-note">{[weekdays, note].filter(Boolean).join(" · ")}</p>
			)}
			{children}
		</div>
	);
}
