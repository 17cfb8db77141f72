import type { ProgramPage } from "#app/domain/catalogue/index.server.ts";
import { type DeadlineKind, kindLabel, PROGRAM_KIND_LABELS } from "#app/domain/catalogue/index.ts";
import { deadlineLine } from "./deadline-row.ts";
import { recordPath } from "./paths.ts";
import { recordFrame } from "./record-frame.ts";
import { rowSection } from "./row-section.ts";
import { peopleByRole } from "./talk-line.ts";
import { linksTo, withoutUsually } from "./usual.ts";

export type ProgramPageModel = ReturnType<typeof programPageModel>;

/** A program's page in the reader's words. `now` is an ISO instant; `handles` are those of the people who confirmed their names. */
export function programPageModel(program: ProgramPage, now: string, handles?: ReadonlyMap<string, string>) {
	return {
		frame: recordFrame({
			name: program.name,
			path: recordPath("program", program.slug),
			kicker: PROGRAM_KIND_LABELS[program.kind as keyof typeof PROGRAM_KIND_LABELS],
			lede: program.description,
			shares: program.shares,
			crumbs: [{ label: "Programs", href: "/programs" }],
			url: program.url,
			facts: [
				{ term: "Run by", links: linksTo("organizations", program.organizations) },
				{ term: "Since", text: program.startedYear },
				{ term: "How often", text: program.recurrence },
				{ term: "Funding", text: program.funding },
				{ term: "Also called", text: program.aliases.join(", ") },
			],
			topics: program.topics,
			sources: program.sources,
			checkedOn: program.checkedOn,
			people: program.people.length > 0,
		}),
		people: peopleByRole(program.people, handles),
		talks: rowSection(
			{
				id: "talks",
				title: "Talks",
				all: { href: `/talks?program=${program.slug}`, label: "All its talks" },
			},
			program.talks,
			now,
		),
		courses: rowSection({ id: "courses", title: "Courses" }, { items: program.courses, more: false }, now),
		intakes: program.intakes.map((intake) => deadlineLine(intake, now, null)),
		usual: program.usual.flatMap(({ kind, opens, closes }) => {
			const what = kindLabel(kind as DeadlineKind);
			return [
				...(opens ? [`${what} usually open ${withoutUsually(opens)}`] : []),
				...(closes ? [`${what} usually close ${withoutUsually(closes)}`] : []),
			];
		}),
	};
}
