import type { ReactNode } from "react";

export type EmptyStateProps = {
	/** What is missing: "No workshop matches these filters". */
	title: string;
	/** What would fill it. */
	children?: ReactNode;
	/** The next steps on offer. */
	actions?: { href: string; label: string }[] | undefined;
};

export function EmptyState({ title, children, actions = [] }: EmptyStateProps) {
	return (
		<div className="empty-state">
			<p className="empty-state-title">{title}</p>
			{children && <div className="prose">{children}</div>}
			{actions.length > 0 && (
				<ul className="actions">
					{actions.map(({ href, label }) => (
						<li key={href}>
							<a href={href}>{label}</a>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
