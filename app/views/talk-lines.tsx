import type { PeopleGroup, TalkLineModel } from "./talk-line.ts";

/** Talks with who speaks, as a list. */
export function TalkLines({ talks }: { talks: TalkLineModel[] }) {
	return (
		<ul className="talk-lines">
			{talks.map((talk) => (
				<li key={talk.href}>
					<a href={talk.href}>{talk.title}</a> <span className="text-quiet">{talk.detail}</span>
					<PeopleByRole groups={talk.people} />
				</li>
			))}
		</ul>
	);
}

/** People grouped by what they do there: "Panellists: …", "Moderator: …". */
export function PeopleByRole({ groups }: { groups: PeopleGroup[] }) {
	if (groups.length === 0) return null;
	return (
		<ul className="people-by-role">
			{groups.map((group) => (
				<li key={group.role}>
					{group.role}:{" "}
					{group.people.map((person, i) => (
						<span key={person.name}>
							{i > 0 && "; "}
							{person.href ? <a href={person.href}>{person.name}</a> : person.name}
							{person.affiliation && <span className="text-quiet"> ({person.affiliation})</span>}
						</span>
					))}
				</li>
			))}
		</ul>
	);
}
