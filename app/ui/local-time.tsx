import { useEffect, useState } from "react";

export type LocalTimeProps = {
	/** The instant, ISO 8601 with its offset. */
	instant: string;
	/** The time in its stated zone, as the server prints it. */
	text: string;
	/** The same in the reader's zone where the server knows it (`?tz=`). */
	readerText?: string | undefined;
	/** Keeps a line of room for the reader's time, so that nothing below moves. */
	ownLine?: boolean | undefined;
};

/** The stated time from the server; once a script runs, the reader's own time in words beside it. */
export function LocalTime({ instant, text, readerText, ownLine }: LocalTimeProps) {
	const [own, setOwn] = useState<string | null>(null);
	useEffect(() => {
		if (!readerText) setOwn(inReadersZone(instant));
	}, [instant, readerText]);
	const words = readerText ?? own;
	return (
		<span className="local-time" data-own-line={ownLine || undefined}>
			<time dateTime={instant}>{text}</time>
			<span className="local-time-own">{words && <> {words}</>}</span>
		</span>
	);
}

// The server's own abbreviations: Intl's British ones say "Sept".
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * "Sun 30 Aug, 13:59 your time". The year is added when it is not the year at `now`.
 * Null where the instant cannot be read.
 */
export function inReadersZone(instant: string, zone?: string, now = new Date()): string | null {
	const date = new Date(instant);
	if (Number.isNaN(date.getTime())) return null;
	const format = new Intl.DateTimeFormat("en-GB", {
		timeZone: zone,
		weekday: "short",
		day: "numeric",
		month: "numeric",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	});
	const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
	const thisYear = format.formatToParts(now).find(({ type }) => type === "year")?.value;
	const day = `${parts.weekday} ${Number(parts.day)} ${months[Number(parts.month) - 1]}${parts.year === thisYear ? "" : ` ${parts.year}`}`;
	return `${day}, ${parts.hour}:${parts.minute} your time`;
}
