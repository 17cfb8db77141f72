import { fieldLook } from "#app/ui/index.ts";
import type { TermModel } from "./bridge-terms.ts";

/** One end of a bridge: its term over its field's colour, with the field's name and what else it is called. */
export function BridgeTerm({ end }: { end: TermModel }) {
	return (
		<div className={end.key ? `bridge-term ${fieldLook[end.key].bar}` : "bridge-term"}>
			<p className="bridge-term-field">{end.field}</p>
			<p className="bridge-term-name">{end.term}</p>
			{end.synonyms && <p className="text-quiet">also: {end.synonyms}</p>}
		</div>
	);
}
