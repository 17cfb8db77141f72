const TABS = [
	{ key: "open", href: "/moderation", label: "Waiting" },
	{ key: "decided", href: "/moderation?state=decided", label: "Decided" },
	{ key: "claims", href: "/moderation/claims", label: "Claims" },
	{ key: "corrections", href: "/moderation/corrections", label: "Corrections" },
	{ key: "proposals", href: "/moderation/proposals", label: "Proposals" },
] as const;
const LOG = { key: "log", href: "/moderation/log", label: "Public log" } as const;
const AUDIT = { key: "audit", href: "/moderation/audit", label: "Audit log" } as const;

export type ModerationTab = (typeof TABS)[number]["key"] | typeof LOG.key | typeof AUDIT.key;

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
				{[...TABS, LOG, ...(administrator ? [AUDIT] : [])].map(({ key, href, label }) => (
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
