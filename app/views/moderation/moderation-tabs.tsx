const TABS = [
	{ key: "open", href: "/moderation", label: "Waiting" },
	{ key: "decided", href: "/moderation?state=decided", label: "Decided" },
	{ key: "claims", href: "/moderation/claims", label: "Claims" },
] as const;
const AUDIT = { key: "audit", href: "/moderation/audit", label: "Audit log" } as const;

export type ModerationTab = (typeof TABS)[number]["key"] | typeof AUDIT.key;

/** The places of moderation; the audit log is for administrators. */
export function ModerationTabs({
	current,
	administrator,
}: {
	current?: ModerationTab;
	administrator: boolean;
}) {
	return (
		<nav aria-label="Moderation" className="tabs">
			<ul>
				{[...TABS, ...(administrator ? [AUDIT] : [])].map(({ key, href, label }) => (
					<li key={key}>
						<a href={href} aria-current={key === current ? "page" : undefined}>
							{label}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
