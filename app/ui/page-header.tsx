import type { ReactNode } from "react";
import { FieldBar } from "./field-bar.tsx";
import type { Shares } from "./fields.ts";

export type PageHeaderProps = {
	title: ReactNode;
	/** What kind of thing this is: "Conference edition", "Bridge". */
	kicker?: ReactNode;
	lede?: ReactNode;
	shares?: Shares | undefined;
	/** Links and buttons that do something with the page: add to calendar, subscribe. */
	actions?: ReactNode;
	children?: ReactNode;
};

export function PageHeader({ title, kicker, lede, shares, actions, children }: PageHeaderProps) {
	return (
		<header className="page-header">
			{kicker && <p className="kicker">{kicker}</p>}
			<h1>{title}</h1>
			{shares && <FieldBar shares={shares} words="full" />}
			{lede && <p className="lede">{lede}</p>}
			{children}
			{actions && <div className="actions">{actions}</div>}
		</header>
	);
}
