import type { ReactNode } from "react";

const PLACES: readonly { href: string; label: string; below?: boolean }[] = [
	{ href: "/settings/profile", label: "Who you are" },
	{ href: "/settings/profile/work", label: "What you work on" },
	{ href: "/settings/profile/exchange", label: "What you offer and need" },
	{ href: "/settings/profile/hours", label: "When you are free" },
	{ href: "/settings/works", label: "Your works", below: true },
	{ href: "/settings/visibility", label: "Who sees what" },
	{ href: "/settings/security", label: "Signing in", below: true },
	{ href: "/settings/blocks", label: "People you blocked" },
	{ href: "/settings/data", label: "Your data", below: true },
];

/** All pages on which somebody says something about themselves, beside their list. */
export function SettingsFrame({ path, children }: { path: string; children: ReactNode }) {
	return (
		<div className="settings">
			<nav aria-label="Settings" className="settings-nav">
				<p className="settings-nav-title">
					<a href="/me">My page</a>
				</p>
				<ul>
					{PLACES.map(({ href, label, below }) => (
						<li key={href}>
							<a href={href} aria-current={currentness(href, path, below ?? false)}>
								{label}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<div className="settings-page">{children}</div>
		</div>
	);
}

function currentness(href: string, path: string, below: boolean): "page" | "true" | undefined {
	if (path === href) return "page";
	return below && path.startsWith(`${href}/`) ? "true" : undefined;
}
