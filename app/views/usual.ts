import { type DeadlineKind, kindLabel, type UsualWindow } from "#app/domain/catalogue/index.ts";

/** Estimates in words, as lines: "Begins usually in July", "Applications close usually early March". */
export function usualLines(
	verb: string,
	estimate: { meeting: UsualWindow | null; closings: { kind: string; window: UsualWindow }[] },
): string[] {
	return [
		...(estimate.meeting ? [`${verb} ${estimate.meeting.label}`] : []),
		...estimate.closings.map(
			({ kind, window }) => `${kindLabel(kind as DeadlineKind)} close ${window.label}`,
		),
	];
}

/** A list of links of one kind of record. */
export function linksTo(
	folder: string,
	records: readonly { slug: string; name: string }[],
): { label: string; href: string }[] {
	return records.map(({ slug, name }) => ({ label: name, href: `/${folder}/${slug}` }));
}
