import { EmptyState, Section } from "#app/ui/index.ts";
import { EventDeadlines } from "./event-deadlines.tsx";
import type { ProgramPageModel } from "./program-page-model.ts";
import { RecordPage } from "./record-page.tsx";
import { RowSection } from "./row-section-view.tsx";
import { PeopleByRole } from "./talk-lines.tsx";
import { UsualSection } from "./usual-section.tsx";

/** A program's page: who runs it, how one gets in, what it gives. */
export function ProgramView({ program }: { program: ProgramPageModel }) {
	const { people, talks, courses, intakes } = program;
	const bare = people.length + talks.rows.length + courses.rows.length + intakes.length === 0;
	return (
		<RecordPage frame={program.frame} urlLabel="The program’s own page">
			{bare && (
				<Section id="inside" title="What it does">
					<EmptyState
						title="Its people, talks and courses are not on record yet."
						actions={program.frame.url ? [{ href: program.frame.url, label: "See its own page" }] : []}
					>
						<p>They appear here with the first talk, course or intake that a source ties to it.</p>
					</EmptyState>
				</Section>
			)}
			{people.length > 0 && (
				<Section id="people" title="People">
					<PeopleByRole groups={people} />
				</Section>
			)}
			{intakes.length > 0 && (
				<Section id="intakes" title="Intakes">
					<EventDeadlines lines={intakes} />
				</Section>
			)}
			<UsualSection lines={program.usual} />
			<RowSection section={courses} />
			<RowSection section={talks} />
		</RecordPage>
	);
}
