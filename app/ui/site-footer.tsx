import { MailLink } from "./mail-link.tsx";
import { type Theme, ThemeSwitch } from "./theme-switch.tsx";

const groups = [
	{
		title: "More of the catalogue",
		links: [
			{ href: "/series", label: "Series" },
			{ href: "/organizations", label: "Organizations" },
			{ href: "/programs", label: "Programs" },
			{ href: "/search", label: "Search" },
		],
	},
	{
		title: "How it is done here",
		links: [
			{ href: "/post", label: "Post an event" },
			{ href: "/conduct", label: "Code of conduct" },
			{ href: "/moderation/log", label: "Decisions" },
			{ href: "/privacy", label: "Privacy" },
		],
	},
	{
		title: "Take it with you",
		links: [
			{ href: "/events.ics", label: "Events as a calendar" },
			{ href: "/deadlines.ics", label: "Deadlines as a calendar" },
			{ href: "/events.atom", label: "Events as an Atom feed" },
			{ href: "/deadlines.atom", label: "Deadlines as an Atom feed" },
			{ href: "/talks.atom", label: "Talks as an Atom feed" },
		],
	},
];

export type SiteFooterProps = {
	contactEmail?: string | undefined;
	/** Whether this site keeps its mails in a mailbox to look at. */
	mailbox?: boolean | undefined;
	theme: Theme;
	/** Path and query of this page: the theme switch comes back to it. */
	here: string;
	/** The day on which the catalogue was last brought up to date. */
	catalogueDate?: { text: string; dateTime: string } | undefined;
};

export function SiteFooter({ contactEmail, mailbox, theme, here, catalogueDate }: SiteFooterProps) {
	return (
		<footer className="site-footer">
			<div className="site-footer-about">
				<p>
					A calendar of the field between neuroscience and artificial intelligence. Each page names its
					sources and says when they were last checked
					{catalogueDate && (
						<>
							; the catalogue is as of <time dateTime={catalogueDate.dateTime}>{catalogueDate.text}</time>
						</>
					)}
					.
				</p>
				{contactEmail && (
					<p>
						Found a mistake?{" "}
						<MailLink
							to={contactEmail}
							subject="A correction"
							body={`Page: ${here}\n\nWhat is wrong:\n\nSource:\n`}
						>
							Write to us
						</MailLink>{" "}
						and it will be put right.
					</p>
				)}
				{mailbox && (
					<p>
						This site runs on your own machine: its mails lie in the <a href="/dev/mailbox">mailbox</a>.
					</p>
				)}
			</div>
			{groups.map(({ title, links }) => (
				<nav key={title} aria-label={title}>
					<p className="site-footer-title">{title}</p>
					<ul>
						{links.map(({ href, label }) => (
							<li key={href}>
								<a href={href}>{label}</a>
							</li>
						))}
					</ul>
				</nav>
			))}
			<ThemeSwitch theme={theme} returnTo={here} />
		</footer>
	);
}
