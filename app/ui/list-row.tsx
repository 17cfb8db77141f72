import { FieldBar } from "./field-bar.tsx";
import type { Shares } from "./fields.ts";
import { Tag } from "./tag.tsx";

export type RowDate = { text: string; dateTime?: string | undefined; note?: string | undefined };

export type ListRowProps = {
	title: string;
	href: string;
	/** The date column: "10–14 Mar". Leave it out where a list has no dates. */
	date?: RowDate | undefined;
	/** What it is: "conference", "workshop". */
	kind?: string | undefined;
	/** "Cancelled", "Postponed": what a reader has to know before all else. */
	status?: string | undefined;
	where?: string | undefined;
	how?: string | undefined;
	shares?: Shares | undefined;
	/** What closes next, in words. */
	closing?: { text: string; href?: string | undefined; soon?: boolean | undefined } | undefined;
	/** Words of the thing that the search found. */
	snippet?: { text: string; hit: boolean }[] | undefined;
	past?: boolean | undefined;
};

/** One thing in a list: two lines on a phone, one on a desk. */
export function ListRow(props: ListRowProps) {
	const { title, href, date, kind, status, where, how, shares, closing, snippet, past } = props;
	const place = [where, how].filter(Boolean).join(", ");
	return (
		<li className="row" data-past={past || undefined}>
			<div className="row-date">{date && <RowDateText {...date} />}</div>
			<div className="row-main">
				<div className="row-what">
					<a href={href} className="row-title">
						{title}
					</a>
					{kind && <span className="row-kind"> {kind}</span>}
					{status && (
						<>
							{" "}
							<Tag>{status}</Tag>
						</>
					)}
					{snippet && snippet.length > 0 && <Snippet pieces={snippet} />}
				</div>
				<div className="row-facts">
					<span className="row-where">{place}</span>
					<span className="row-closing" data-soon={closing?.soon || undefined}>
						{closing?.href ? <a href={closing.href}>{closing.text}</a> : closing?.text}
					</span>
				</div>
			</div>
			<div className="row-fields">{shares && <FieldBar shares={shares} />}</div>
		</li>
	);
}

function RowDateText({ text, dateTime, note }: RowDate) {
	return (
		<>
			{dateTime ? <time dateTime={dateTime}>{text}</time> : <span className="figures">{text}</span>}
			{note && <span className="row-date-note"> {note}</span>}
		</>
	);
}

function Snippet({ pieces }: { pieces: { text: string; hit: boolean }[] }) {
	// The pieces of one snippet never change places, so their place is their key.
	const keyed = pieces.map((piece, place) => ({ ...piece, key: `${place} ${piece.text}` }));
	return (
		<p className="row-snippet">
			{keyed.map(({ key, text, hit }) =>
				hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>,
			)}
		</p>
	);
}
