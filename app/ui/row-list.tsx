import type { ReactNode } from "react";

export type RowListProps = {
	/** "March 2027"; its id lets others point at the month. */
	heading?: { id: string; text: string; level?: 2 | 3 | undefined; aside?: ReactNode } | undefined;
	/** Names the list where it has no heading of its own. */
	label?: string | undefined;
	/** "undated" takes the date column away, "deadlines" keeps room for the exact times. */
	shape?: "dated" | "undated" | "deadlines" | undefined;
	children: ReactNode;
};

/** A ruled list of rows, usually one month. */
export function RowList({ heading, label, shape = "dated", children }: RowListProps) {
	const Heading = heading?.level === 3 ? "h3" : "h2";
	return (
		<div className="row-list">
			{heading && (
				<div className="row-list-head">
					<Heading id={heading.id}>{heading.text}</Heading>
					{heading.aside && <span className="row-list-aside">{heading.aside}</span>}
				</div>
			)}
			<ol
				className="rows"
				data-shape={shape}
				aria-labelledby={heading?.id}
				aria-label={heading ? undefined : label}
			>
				{children}
			</ol>
		</div>
	);
}
