import { EmptyState, PageHeader } from "#app/ui/index.ts";
import type { MailRow } from "./mailbox-model.ts";
import { useFreshness } from "./use-freshness.ts";

/** The mails that this site would have sent, the newest first. */
export function MailboxView({ mails, to }: { mails: MailRow[]; to: string }) {
	useFreshness();
	return (
		<>
			<PageHeader
				title="Mailbox"
				lede="What this site would have sent. On your own machine mails stay here; none leaves it."
			/>
			<search>
				<form method="get" className="mailbox-filter">
					<label htmlFor="to" className="field-label">
						To
					</label>
					<input
						id="to"
						name="to"
						type="search"
						className="input"
						defaultValue={to}
						placeholder="any address, or a part of one"
						autoComplete="off"
						maxLength={200}
					/>
					<button type="submit" className="button">
						Show
					</button>
				</form>
			</search>
			{mails.length === 0 ? (
				<EmptyState title={to ? `No mail to “${to}”.` : "No mail yet."}>
					<p>Ask for a sign-in code, say, and it appears here by itself.</p>
				</EmptyState>
			) : (
				<ol className="mailbox" aria-label="Mails, the newest first">
					{mails.map((mail) => (
						<li key={mail.id}>
							<a href={mail.href}>{mail.subject}</a>
							<span className="mailbox-to">{mail.to}</span>
							<time dateTime={mail.at.instant}>{mail.at.text}</time>
						</li>
					))}
				</ol>
			)}
		</>
	);
}
