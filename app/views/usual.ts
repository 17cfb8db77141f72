import { type DeadlineKind, kindLabel, type UsualWindow } from "#app/domain/catalogue/index.ts";

/** Estimates in words, as lines: "Usually begins in July", "Applications usually close early March". */
export function usualLines(
	verb: string,
	estimate: { meeting: UsualWindow | null; closings: { kind: string; window: UsualWindow }[] },
): string[] {
	return [
		...(estimate.meeting ? [`Usually ${verb} ${withoutUsually(estimate.meeting)}`] : []),
		...estimate.closings.map(
			({ kind, window }) => `${kindLabel(kind as DeadlineKind)} usually close ${withoutUsually(window)}`,
		),
	];
}

/** "usually early March" → "early March", for sentences that say "usually" elsewhere. */
export function withoutUsually(window: UsualWindow): string {
	return window.label.replace(/^usually /, "");
}

/** Links to bridges by their short names. */
export function linksToBridges(
	bridges: readonly { slug: string; name: string }[],
): { label: string; href: string }[] {
	return linksTo(
		"bridges",
		bridges.map(({ slug, name }) => ({ slug, name: name.replace(" ~ ", " ↔ ") })),
	);
}

/** A list of links of one kind of record. */
export function linksTo(
	folder: string,
	records: readonly { slug: string; name: string }[],
): { label: string; href: string }[] {
	return records.map(({ slug, name }) => ({ label: name, href: `/${folder}/${slug}` }));
}
