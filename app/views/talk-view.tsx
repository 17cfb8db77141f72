import { Section } from "#app/ui/index.ts";
import { RecordPage } from "./record-page.tsx";
import { RowSection } from "./row-section-view.tsx";
import type { TalkPageModel } from "./talk-page-model.ts";

/** A talk's page: who speaks, when as far as it is known, and where it can be heard. */
export function TalkView({ talk }: { talk: TalkPageModel }) {
	return (
		<RecordPage
			frame={talk.frame}
			urlLabel="Its own page"
			actions={
				talk.recordingUrl && (
					<a className="button button-strong" href={talk.recordingUrl} rel="external noopener">
						Recording
					</a>
				)
			}
			headline={
				<p className="event-when" data-past={talk.state === "past" || undefined}>
					<strong>{talk.when}</strong>
				</p>
			}
		>
			{talk.people.length > 0 && (
				<Section id="people" title="People">
					<dl className="cast">
						{talk.people.map((group) => (
							<div key={group.role}>
								<dt>{group.role}</dt>
								{group.people.map((person) => (
									<dd key={person.name}>
										<a href={person.href}>{person.name}</a>
										{person.affiliation && <span className="text-quiet">, {person.affiliation}</span>}
									</dd>
								))}
							</div>
						))}
					</dl>
				</Section>
			)}
			{talk.notes && (
				<Section id="notes" title="Notes">
					<p className="prose">{talk.notes}</p>
				</Section>
			)}
			<RowSection section={talk.episodes} />
			<RowSection section={talk.beside} />
		</RecordPage>
	);
}
