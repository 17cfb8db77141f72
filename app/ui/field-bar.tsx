import { fieldLook, mixInBrief, mixInWords, partsOf, type Shares } from "./fields.ts";

export type FieldBarProps = {
	shares: Shares;
	/** "full" writes the percentages out, "brief" the field names with the rest for listeners. */
	words?: "full" | "brief" | undefined;
};

/** A thin bar of the fields that something belongs to, with the words beside it. */
export function FieldBar({ shares, words = "brief" }: FieldBarProps) {
	const parts = partsOf(shares);
	if (parts.length === 0) return null;
	let x = 0;
	const bars = parts.map(({ key, percent }, i) => {
		const start = x;
		x += percent;
		// A sliver of paper between neighbours keeps them apart without relying on hue.
		const width = percent - (i < parts.length - 1 ? 1.5 : 0);
		return (
			<rect
				key={key}
				className={fieldLook[key].fill}
				x={start}
				y={0}
				width={Math.max(width, 0.5)}
				height={4}
			/>
		);
	});
	return (
		<span className="field-bar" data-words={words}>
			<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
				{bars}
			</svg>
			{words === "full" ? (
				<span className="field-bar-words">{mixInWords(parts)}</span>
			) : (
				<>
					<span className="field-bar-words" aria-hidden="true">
						{mixInBrief(parts)}
					</span>
					<span className="sr-only">Fields: {mixInWords(parts)}</span>
				</>
			)}
		</span>
	);
}
