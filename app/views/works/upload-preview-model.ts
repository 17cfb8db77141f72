import type { UploadPreview } from "#app/domain/people/index.server.ts";
import { WORK_TYPE_LABELS } from "#app/domain/people/index.ts";

export type UploadPreviewModel = ReturnType<typeof uploadPreviewModel>;

const STATES = {
	new: "New",
	known: "In your list already",
	double: "Twice in this file",
} as const;

/** What an uploaded file holds, as a table to choose from: what is new is chosen at first. */
export function uploadPreviewModel({ id, format, entries, broken }: UploadPreview) {
	const count = (state: keyof typeof STATES) => entries.filter((entry) => entry.state === state).length;
	const parts = [
		`${count("new")} new`,
		...(count("known") > 0 ? [`${count("known")} in your list already`] : []),
		...(count("double") > 0 ? [`${count("double")} there twice`] : []),
		...(broken.length > 0 ? [`${broken.length} that we could not read`] : []),
	];
	return {
		path: `/settings/works/file/${id}`,
		lede: `A ${format} file with ${entries.length + broken.length} ${entries.length + broken.length === 1 ? "entry" : "entries"}: ${parts.join(", ")}.`,
		rows: entries.map(({ index, state, work }) => ({
			index,
			chosen: state === "new",
			state: STATES[state],
			title: work.title,
			authors: work.authors,
			where: [work.venue, work.year].filter(Boolean).join(", "),
			type: work.type ? WORK_TYPE_LABELS[work.type] : "",
			doi: work.doi,
		})),
		// Labels may come twice, and their place is fixed.
		broken: broken.map((entry, place) => ({ ...entry, key: `${place} ${entry.label}` })),
	};
}
