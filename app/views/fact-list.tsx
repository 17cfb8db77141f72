import { DefinitionList } from "#app/ui/index.ts";

export type Fact = {
	term: string;
	text?: string | number | null | undefined;
	lines?: string[] | undefined;
	links?: { label: string; href: string }[] | undefined;
};

/** Facts as pairs, each a text, some lines or some links; what is not known is left out. */
export function FactList({ facts }: { facts: Fact[] }) {
	return <DefinitionList items={facts.map((fact) => ({ term: fact.term, detail: detailOf(fact) }))} />;
}

function detailOf({ text, lines = [], links = [] }: Fact) {
	if (text !== null && text !== undefined && text !== "") return text;
	if (links.length > 0) {
		return (
			<ul className="plain-list">
				{links.map(({ label, href }) => (
					<li key={href}>
						<a href={href}>{label}</a>
					</li>
				))}
			</ul>
		);
	}
	if (lines.length === 0) return null;
	return (
		<ul className="plain-list">
			{lines.map((line) => (
				<li key={line}>{line}</li>
			))}
		</ul>
	);
}
