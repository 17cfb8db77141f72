import type { OrcidImport, OwnWork, OwnWorks } from "#app/domain/people/index.server.ts";
import { WORK_TYPE_LABELS } from "#app/domain/people/index.ts";

export type OwnWorkRow = ReturnType<typeof workRow>;
export type OwnWorksModel = ReturnType<typeof ownWorksModel>;

const ORIGINS: Record<OwnWork["origin"], string> = {
	orcid: "from ORCID",
	file: "from a file",
	manual: "added by you",
};

/** The list of one's own works in words. */
export function ownWorksModel({ orcid, works, total, next }: OwnWorks, job: OrcidImport | undefined) {
	return {
		orcid,
		total,
		count: `${total} ${total === 1 ? "work" : "works"}`,
		rows: works.map(workRow),
		nextHref: next === null ? undefined : `/settings/works?after=${next}`,
		job: job?.fresh ? jobState(job) : null,
	};
}

function jobState({ id, state, done, total, note, failure }: OrcidImport) {
	return { id, state, done, total, note, failure };
}

/** "Ada Okafor, Jörg Müller. Journal of Examples, 2024. Preprint, from ORCID" in pieces. */
function workRow(work: OwnWork) {
	const path = `/settings/works/${work.id}`;
	const type = work.type ? WORK_TYPE_LABELS[work.type] : null;
	return {
		id: work.id,
		path,
		title: work.title,
		authors: work.authors,
		where: [work.venue, work.year].filter(Boolean).join(", "),
		what: [type, ORIGINS[work.origin]].filter(Boolean).join(", "),
		hidden: work.hidden,
		gone: work.goneAt ? `No longer on your ORCID record since ${day(work.goneAt)}.` : null,
		deletable: work.deletable,
	};
}

function day(instant: string): string {
	return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(instant));
}
