import { EmptyState, ListRow, RowList, Section } from "#app/ui/index.ts";
import type { CoursePageModel, DayModel } from "./course-page-model.ts";
import { RecordPage } from "./record-page.tsx";
import { UsualSection } from "./usual-section.tsx";

/** A course's page: its cohorts, then what it teaches, day by day. */
export function CourseView({ course }: { course: CoursePageModel }) {
	return (
		<RecordPage frame={course.frame} urlLabel="The course’s own page">
			<Section id="cohorts" title="Cohorts">
				{course.cohorts.length > 0 ? (
					<RowList label="Cohorts">
						{course.cohorts.map((row) => (
							<ListRow key={row.href} {...row} />
						))}
					</RowList>
				) : (
					<EmptyState title="No dated cohort is on record.">
						<p>It may run without dates, or its dates were not read yet. Know one? Tell us below.</p>
					</EmptyState>
				)}
			</Section>
			<UsualSection lines={course.usual} />
			{course.weeks.length > 0 && (
				<Section id="curriculum" title="Curriculum">
					{course.weeks.map((week) => (
						<section key={week.id} className="curriculum-week" aria-labelledby={week.id}>
							<h3 id={week.id}>{week.title}</h3>
							<ol className="curriculum-days">
								{week.days.map((day) => (
									<CurriculumDay key={day.label} day={day} />
								))}
							</ol>
						</section>
					))}
				</Section>
			)}
		</RecordPage>
	);
}

function CurriculumDay({ day }: { day: DayModel }) {
	return (
		<li>
			<span className="curriculum-day">{day.label}</span>
			<div>
				<p>
					<strong>{day.title}</strong>
					{day.unitCount && <span className="text-quiet"> {day.unitCount}</span>}
				</p>
				{day.units.length > 0 && (
					<ol className="curriculum-units">
						{day.units.map((unit) => (
							<li key={unit}>{unit}</li>
						))}
					</ol>
				)}
				{day.note && <p className="text-quiet">{day.note}</p>}
			</div>
			<span className="curriculum-playlist">
				{day.playlist && (
					<a href={day.playlist} rel="external noopener">
						Recordings<span className="sr-only"> of {day.title}</span>
					</a>
				)}
			</span>
		</li>
	);
}
