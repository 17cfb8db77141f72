import { MailLink } from "./mail-link.tsx";
import { PageHeader } from "./page-header.tsx";
import { SearchField } from "./search-field.tsx";

type Words = { title: string; lede: string };

const byStatus: Record<number, Words> = {
	400: {
		title: "This address cannot be read",
		lede: "Something in it is not what this page expects. Shorten the address, or start again from a list.",
	},
	404: {
		title: "There is no such page",
		lede: "It may have moved, or the address may have a slip in it. Searching usually finds it.",
	},
	405: {
		title: "This page cannot be used that way",
		lede: "It can be read, but it does not take what was sent to it.",
	},
	410: { title: "This page is gone", lede: "It was here once and has been taken away for good." },
	429: {
		title: "Too many requests",
		lede: "More came from your address than we can answer at once. Wait a minute and try again.",
	},
	500: {
		title: "Something went wrong on our side",
		lede: "It has been recorded and will be looked at. Trying again in a minute often helps.",
	},
	503: {
		title: "The catalogue is not ready",
		lede: "It is starting, or being brought up to date. Try again in a minute.",
	},
};

const fallback: Record<"request" | "server", Words> = {
	request: { title: "This request cannot be answered", lede: "Start again from a list, or search." },
	server: byStatus[500] as Words,
};

/** The words for a status, also for the page's title. */
export function errorWords(status: number): Words {
	return byStatus[status] ?? fallback[status < 500 ? "request" : "server"];
}

export type ErrorPageProps = {
	status: number;
	/** What exactly was wrong, where it is meant for readers: "The month must look like 2027-03." */
	detail?: string | undefined;
	requestId?: string | undefined;
	contactEmail?: string | undefined;
};

export function ErrorPage({ status, detail, requestId, contactEmail }: ErrorPageProps) {
	const { title, lede } = errorWords(status);
	return (
		<>
			<PageHeader kicker={`Error ${status}`} title={title} lede={lede} />
			<div className="error-page">
				{detail && <p>{detail}</p>}
				{status >= 500 && requestId && (
					<p>
						If you write to us about it, give this number: <code>{requestId}</code>
						{contactEmail && (
							<>
								{" "}
								(
								<MailLink
									to={contactEmail}
									subject={`Error ${status}`}
									body={`Request: ${requestId}\n\nWhat I did:\n`}
								>
									write now
								</MailLink>
								)
							</>
						)}
					</p>
				)}
				<SearchField
					id="error-search"
					size="large"
					examples={["cosyne 2027", "travel grant", "reward prediction error"]}
				/>
				<ul className="actions">
					<li>
						<a href="/events">All events</a>
					</li>
					<li>
						<a href="/deadlines">Deadlines</a>
					</li>
					<li>
						<a href="/courses">Courses</a>
					</li>
					<li>
						<a href="/">Home</a>
					</li>
				</ul>
			</div>
		</>
	);
}
