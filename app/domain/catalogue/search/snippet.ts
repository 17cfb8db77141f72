/** A piece of a snippet; `hit` where it is what was searched for. */
export type Segment = { text: string; hit: boolean };

/** Cuts a headline with ⟦marked⟧ words into pieces, so that a page can mark them without trusting any markup. */
export function segments(headline: string): Segment[] {
	return headline
		.split(/(⟦[^⟦⟧]*⟧)/)
		.filter((part) => part !== "")
		.map((part) =>
			part.startsWith("⟦") && part.endsWith("⟧")
				? { text: part.slice(1, -1), hit: true }
				: { text: part.replace(/[⟦⟧]/g, ""), hit: false },
		);
}
