import { EmptyState, Section } from "#app/ui/index.ts";
import type { OrganizationPageModel } from "./organization-page-model.ts";
import { RecordPage } from "./record-page.tsx";
import { RowSection } from "./row-section-view.tsx";

/** An organization's page: what it runs, and who speaks from there. */
export function OrganizationView({ organization }: { organization: OrganizationPageModel }) {
	const { frame, sections, people } = organization;
	return (
		<RecordPage frame={frame} urlLabel="Its own page">
			{sections.length + people.length === 0 && (
				<Section id="inside" title="What it does here">
					<EmptyState
						title="No program, series, course or talk of it is on record yet."
						actions={frame.url ? [{ href: frame.url, label: "See its own page" }] : []}
					>
						<p>The first one that a source ties to it fills this page.</p>
					</EmptyState>
				</Section>
			)}
			{sections.map((section) => (
				<RowSection key={section.id} section={section} />
			))}
			{people.length > 0 && (
				<Section id="people" title="People named from here">
					<p className="prose text-quiet">
						As the sources of talks and panels write their affiliation at the time.
					</p>
					<ul className="named-people">
						{people.map((person) => (
							<li key={person.name}>
								{person.name}
								{": "}
								{person.talks.map((talk, i) => (
									<span key={talk.href}>
										{i > 0 && "; "}
										<a href={talk.href}>{talk.label}</a>
									</span>
								))}
							</li>
						))}
					</ul>
				</Section>
			)}
		</RecordPage>
	);
}
