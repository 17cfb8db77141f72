import type { ReactNode } from "react";

export type Definition = { term: string; detail: ReactNode };

/** Facts as pairs. Those without a detail are left out, so callers may list all that could be known. */
export function DefinitionList({ items }: { items: Definition[] }) {
	const known = items.filter(({ detail }) => detail !== null && detail !== undefined && detail !== "");
	if (known.length === 0) return null;
	return (
		<dl className="definition-list">
			{known.map(({ term, detail }) => (
				<div key={term}>
					<dt>{term}</dt>
					<dd>{detail}</dd>
				</div>
			))}
		</dl>
	);
}
