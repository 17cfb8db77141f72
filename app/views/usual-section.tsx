import { Section } from "#app/ui/index.ts";

/** When something usually happens of which nothing is announced, marked as an estimate. */
export function UsualSection({ lines }: { lines: string[] }) {
	if (lines.length === 0) return null;
	return (
		<Section id="usually" title="Not announced yet, but usually">
			<p className="prose text-quiet">Estimates from past years, not announcements.</p>
			<ul className="plain-list">
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</Section>
	);
}
