import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Address, Note, Paragraph, Quote } from "../parts/parts.tsx";

const turns = ["cancelled", "postponed", "reinstated", "withdrawn", "restored"] as const;
const news = z.discriminatedUnion("what", [
	z.object({ what: z.enum(turns) }),
	z.object({ what: z.literal("dates"), before: z.string(), after: z.string() }),
	z.object({ what: z.literal("deadline"), label: z.string(), before: z.string(), after: z.string() }),
	z.object({ what: z.literal("edition"), after: z.string() }),
]);
type News = z.infer<typeof news>;

const props = z.object({
	/** The event's. */
	name: z.string(),
	/** Its page; none where it is gone. */
	path: z.string().optional(),
	/** What changed; the first thing first. */
	news: z.array(news).min(1),
	/** Why, in the words of whoever changed it. */
	reasons: z.array(z.string()).default([]),
	/** By what the reader hears of it. */
	through: z.enum([
		...(["going", "event", "series", "course", "program", "organization", "topic"] as const),
		...(["talk", "bridge"] as const),
	]),
	throughName: z.string().optional(),
});

const WORDS: Record<News["what"], { title: string; sentence: (name: string) => string }> = {
	cancelled: {
		title: "Cancelled",
		sentence: (name) => `${name} is cancelled. It will not take place.`,
	},
	postponed: {
		title: "Postponed",
		sentence: (name) => `${name} is postponed: it will not take place on the days that were announced.`,
	},
	reinstated: {
		title: "Takes place after all",
		sentence: (name) => `${name} takes place after all.`,
	},
	withdrawn: {
		title: "No longer listed",
		sentence: (name) => `${name} was taken out of the catalogue. Ask its organizers whether it takes place.`,
	},
	restored: { title: "Listed again", sentence: (name) => `${name} is in the catalogue again.` },
	dates: { title: "New dates", sentence: (name) => `${name} has new dates.` },
	deadline: { title: "Deadline moved", sentence: (name) => `A deadline of ${name} has moved.` },
	edition: { title: "Announced", sentence: (name) => `${name} is announced.` },
};

/** To those who follow an event, or what it belongs to, or go there: what changed. */
export const followedChanged = message({
	props,
	subject: ({ name, news: [first] }) => `${WORDS[first?.what ?? "dates"].title}: ${short(name)}`,
	samples: [
		{
			name: "NICE 2027",
			path: "/events/nice-2027",
			news: [{ what: "cancelled" }],
			reasons: ["No venue."],
			through: "going",
		},
		{
			name: "NICE 2027",
			path: "/events/nice-2027",
			news: [{ what: "postponed" }],
			reasons: [],
			through: "event",
		},
		{
			name: "NICE 2027",
			path: "/events/nice-2027",
			news: [
				{ what: "reinstated" },
				{ what: "dates", before: "6–9 April 2027", after: "4–7 May 2027" },
				{
					what: "deadline",
					label: "Papers",
					before: "Tue 1 December 2026, zone not stated",
					after: "Tue 15 December 2026, 23:59 AoE",
				},
			],
			reasons: ["The hall is free in May.", "More time for papers."],
			through: "series",
			throughName: "Neuro-Inspired Computational Elements",
		},
		{
			name: "NICE 2027",
			news: [{ what: "withdrawn" }],
			reasons: [],
			through: "topic",
			throughName: "Neuromorphic hardware",
		},
		{
			name: "NICE 2027",
			path: "/events/nice-2027",
			news: [{ what: "restored" }],
			reasons: [],
			through: "organization",
			throughName: "Sandia National Laboratories",
		},
		{
			name: "NICE 2028",
			path: "/events/nice-2028",
			news: [{ what: "edition", after: "April 2028, to be announced" }],
			reasons: [],
			through: "series",
			throughName: "Neuro-Inspired Computational Elements",
		},
	],
	Template: ({ site, name, path, news: all, reasons, through, throughName }) => {
		const what = all[0]?.what ?? "dates";
		const lead = WORDS[what];
		return (
			<Letter
				site={site}
				title={lead.title}
				preview={lead.sentence(name)}
				because={`You get this because ${because(through, throughName)}.`}
			>
				<Paragraph>{lead.sentence(name)}</Paragraph>
				{all.map((one) => (
					<Change
						key={`${one.what}${"label" in one ? one.label : ""}${"before" in one ? one.before : ""}`}
						news={one}
						first={one === all[0]}
					/>
				))}
				{reasons.length > 0 && (
					<>
						<Paragraph>Why:</Paragraph>
						<Quote>{reasons.join("\n")}</Quote>
					</>
				)}
				{path && <Action href={`${site.url}${path}`}>Its page</Action>}
				<Note>
					What you follow, and where you go: <Address href={`${site.url}/me`} />
				</Note>
			</Letter>
		);
	},
});

/** One change, with what was and what is. */
function Change({ news: one, first }: { news: News; first: boolean }) {
	if (one.what === "dates")
		return (
			<Paragraph>
				Dates: <strong>{one.after}</strong> (before: {one.before})
			</Paragraph>
		);
	if (one.what === "deadline")
		return (
			<Paragraph>
				{one.label}: <strong>{one.after}</strong> (before: {one.before})
			</Paragraph>
		);
	if (one.what === "edition")
		return (
			<Paragraph>
				When: <strong>{one.after}</strong>
			</Paragraph>
		);
	return first ? null : <Paragraph>{WORDS[one.what].title}.</Paragraph>;
}

function because(through: string, name: string | undefined): string {
	if (through === "going") return "you said that you go there";
	if (through === "event") return "you follow this event";
	return name ? `you follow ${name}` : `you follow the ${through} that it belongs to`;
}

/** A subject is read in one line. */
function short(name: string): string {
	return name.length <= 60 ? name : `${name.slice(0, 57).trimEnd()}…`;
}
