import { Section } from "#app/ui/index.ts";
import type { EventPageModel } from "./event-page-model.ts";

/** Who is there, what one should bring along, what is offered, and where to read on. Nothing where nothing is known. */
export function EventDetails({ event }: { event: EventPageModel }) {
	return (
		<>
			{event.people.length > 0 && (
				<Section id="people" title="People">
					<dl className="people-by-role">
						{event.people.map(({ role, lines }) => (
							<div key={role}>
								<dt>{role}</dt>
								<dd>
									<ul className="plain-list">
										{lines.map((line) => (
											<li key={line}>{line}</li>
										))}
									</ul>
								</dd>
							</div>
						))}
					</dl>
				</Section>
			)}
			{event.prerequisites && (
				<Section id="prerequisites" title="What to bring along">
					<p className="prose">{event.prerequisites}</p>
				</Section>
			)}
			{event.funding.length > 0 && (
				<Section id="funding" title="Funding">
					<ul className="plain-list">
						{event.funding.map(({ what, note, url }) => (
							<li key={`${what} ${note} ${url}`}>
								{url ? (
									<a href={url} rel="external noopener">
										{what}
									</a>
								) : (
									what
								)}
								{note && `: ${note}`}
							</li>
						))}
					</ul>
				</Section>
			)}
			{event.links.length > 0 && (
				<Section id="links" title="Links">
					<ul className="plain-list">
						{event.links.map(({ label, url }) => (
							<li key={url}>
								<a href={url} rel="external noopener">
									{label}
								</a>
							</li>
						))}
					</ul>
				</Section>
			)}
		</>
	);
}
