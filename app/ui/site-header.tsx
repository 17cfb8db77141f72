import { SearchField } from "./search-field.tsx";

const places = [
	{ href: "/events", label: "Events" },
	{ href: "/deadlines", label: "Deadlines" },
	{ href: "/calendar", label: "Calendar" },
	{ href: "/courses", label: "Courses" },
	{ href: "/talks", label: "Talks" },
	{ href: "/people", label: "People" },
	{ href: "/topics", label: "Topics" },
	{ href: "/bridges", label: "Bridges" },
	{ href: "/programs", label: "Programs" },
];

export type SiteHeaderProps = {
	/** The path that is being read: marks the place in the navigation. */
	path: string;
	/** Pages that open with a search field of their own leave this one out. */
	search?: boolean | undefined;
	/** Who is signed in, as far as the way to their pages depends on it; null for strangers. */
	member?: { moderator: boolean; administrator: boolean } | null;
};

export function SiteHeader({ path, search = true, member = null }: SiteHeaderProps) {
	return (
		<header className="site-header">
			<div className="site-header-top">
				<a href="/" className="wordmark" aria-current={path === "/" ? "page" : undefined}>
					<span className="text-neuro">Neuro</span>
					<span className="text-ai">AI</span> Commons
				</a>
				{search && <SearchField id="site-search" quietLabel />}
				<ul className="site-account" aria-label="You">
					{accountPlaces(member).map(({ href, label }) => (
						<li key={href}>
							<a href={href} aria-current={currentness(href, path)}>
								{label}
							</a>
						</li>
					))}
				</ul>
			</div>
			<nav aria-label="Main" className="site-nav">
				<ul>
					{places.map(({ href, label }) => (
						<li key={href}>
							<a href={href} aria-current={currentness(href, path)}>
								{label}
							</a>
						</li>
					))}
				</ul>
			</nav>
		</header>
	);
}

function accountPlaces(member: SiteHeaderProps["member"]) {
	if (!member) return [{ href: "/sign-in", label: "Sign in" }];
	return [
		...(member.administrator ? [{ href: "/admin", label: "Administration" }] : []),
		...(member.moderator ? [{ href: "/moderation", label: "Moderation" }] : []),
		{ href: "/me", label: "My page" },
	];
}

/** "page" on the place itself, "true" on a page below it. */
export function currentness(href: string, path: string): "page" | "true" | undefined {
	if (path === href) return "page";
	return path.startsWith(`${href}/`) ? "true" : undefined;
}
