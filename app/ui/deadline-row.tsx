import { FieldBar } from "./field-bar.tsx";
import type { Shares } from "./fields.ts";
import { LocalTime } from "./local-time.tsx";
import { Tag } from "./tag.tsx";

export type DeadlineRowProps = {
	/** "Abstracts", "Travel grant". */
	kind: string;
	event: { title: string; href: string };
	/** The day in the date column: "Thu 3 Dec". */
	date: { text: string; dateTime?: string | undefined };
	/** How long there is: "closes in 9 days", "closed 2 days ago". */
	left: string;
	/** As its source states it: "3 December 2026, 23:59 AoE", or "zone not stated". */
	stated: string;
	/** The exact instant, where one is known. */
	instant?: string | undefined;
	readerText?: string | undefined;
	provisional?: boolean | undefined;
	/** "from 26 November": the day it had before. */
	moved?: string | undefined;
	soon?: boolean | undefined;
	past?: boolean | undefined;
	shares?: Shares | undefined;
};

/** One thing that closes: what, when, how long, in whose time. */
export function DeadlineRow(props: DeadlineRowProps) {
	const { kind, event, date, left, stated, instant, readerText, provisional, moved, soon, past, shares } =
		props;
	return (
		<li className="row" data-past={past || undefined}>
			<div className="row-date">
				{date.dateTime ? <time dateTime={date.dateTime}>{date.text}</time> : date.text}
			</div>
			<div className="row-main">
				<div className="row-what">
					<span className="deadline-kind">{kind}</span>{" "}
					<a href={event.href} className="row-title">
						{event.title}
					</a>
					{provisional && (
						<>
							{" "}
							<Tag>provisional</Tag>
						</>
					)}
					{moved && (
						<>
							{" "}
							<Tag>moved {moved}</Tag>
						</>
					)}
				</div>
				<div className="row-facts">
					<span className="row-closing" data-soon={soon || undefined}>
						{left}
					</span>
					<span className="row-where">
						{instant ? (
							<LocalTime instant={instant} text={stated} readerText={readerText} ownLine />
						) : (
							<span className="figures">{stated}</span>
						)}
					</span>
				</div>
			</div>
			<div className="row-fields">{shares && <FieldBar shares={shares} />}</div>
		</li>
	);
}
