import type { TalkPage } from "#app/domain/catalogue/index.server.ts";
import { formatDates, TALK_KIND_LABELS, timeState } from "#app/domain/catalogue/index.ts";
import { recordPath } from "./paths.ts";
import { recordFrame } from "./record-frame.ts";
import { rowSection } from "./row-section.ts";
import { peopleByRole } from "./talk-line.ts";
import { linksTo } from "./usual.ts";

export type TalkPageModel = ReturnType<typeof talkPageModel>;

/** A talk's page in the reader's words. `now` is an ISO instant; `handles` are those of the people who confirmed their names. */
export function talkPageModel(talk: TalkPage, now: string, handles?: ReadonlyMap<string, string>) {
	const kind = TALK_KIND_LABELS[talk.kind as keyof typeof TALK_KIND_LABELS];
	const when = whenText(talk);
	return {
		frame: recordFrame({
			name: talk.title,
			path: recordPath("talk", talk.slug),
			kicker: kind,
			lede: talk.description,
			shares: talk.shares,
			crumbs: [
				{ label: "Talks and panels", href: "/talks" },
				...(talk.partOf ? linksTo("talks", [talk.partOf]) : []),
			],
			url: talk.url,
			facts: [
				{ term: "When", text: when },
				{ term: "At", links: talk.event ? linksTo("events", [talk.event]) : [] },
				{ term: "Program", links: talk.program ? linksTo("programs", [talk.program]) : [] },
				{ term: "Host", links: talk.host ? linksTo("organizations", [talk.host]) : [] },
				{ term: "Part of", links: talk.partOf ? linksTo("talks", [talk.partOf]) : [] },
				{ term: "Kind", text: kind },
				{ term: "Language", text: languageName(talk.language) },
			],
			topics: talk.topics,
			sources: talk.sources,
			checkedOn: talk.checkedOn,
			people: talk.people.length > 0,
		}),
		when,
		state: talk.dates ? timeState(talk.dates, now) : null,
		recordingUrl: talk.recordingUrl,
		notes: talk.notes,
		people: peopleByRole(talk.people, handles).map(({ role, people }) => ({
			role,
			people: people.map((person) => ({
				...person,
				href: person.href ?? `/search?q=${encodeURIComponent(person.name)}`,
			})),
		})),
		episodes: rowSection({ id: "episodes", title: "Episodes" }, { items: talk.episodes, more: false }, now),
		beside: rowSection(
			{ id: "beside", title: talk.event ? `Also at ${talk.event.name}` : "Also there" },
			{ items: talk.beside, more: false },
			now,
		),
	};
}

/** When it is, no more exactly than is known. */
export function whenText(talk: Pick<TalkPage, "dates" | "datesOfEvent" | "kind" | "event">): string {
	if (talk.kind === "podcast_series") return "Goes on; its episodes have their own dates";
	if (!talk.dates) return "Date not on record";
	const dates = formatDates(talk.dates);
	if (!talk.datesOfEvent || !talk.event) return dates;
	const oneDay = talk.dates.precision === "day" && (talk.dates.end ?? talk.dates.start) === talk.dates.start;
	return oneDay ? dates : `During ${talk.event.name}, ${dates}; its own day is not on record`;
}

function languageName(code: string): string {
	return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
}
