import type { ReactNode } from "react";

/** A word that changes how the rest is read: provisional, moved, online. */
export function Tag({ children }: { children: ReactNode }) {
	return <span className="tag">{children}</span>;
}
