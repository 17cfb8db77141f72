import { KINDS, type KindName } from "./kinds/index.ts";
import { makePerson, type Taken } from "./make-person.ts";
import type { SamplePerson, SampleWork } from "./person.ts";
import { PERSONAS } from "./personas.ts";
import { type Random, randomOf } from "./random.ts";

export const SEED = 20261125;
export const PEOPLE = 200;

const VENUES = [
	"Sample Journal of Neural Systems",
	"Proceedings of the Sample Conference on Learning",
	"Sample Letters in Cognition",
	"Sample preprint server",
] as const;
/** How often somebody of a stage stands among the authors of a paper. */
const PAPERS: Record<SamplePerson["stage"], number> = {
	undergraduate: 0,
	master_student: 1,
	doctoral_student: 4,
	postdoc: 7,
	principal_investigator: 12,
	research_staff: 4,
	industry: 3,
	independent: 3,
};

export interface SampleWorld {
	people: SamplePerson[];
	works: SampleWork[];
	/** Pairs of ids: who has blocked whom. */
	blocks: [string, string][];
	reports: SampleReport[];
	claims: SampleClaim[];
}

export interface SampleReport {
	by: string;
	/** The person that it is about. */
	about: string;
	reason: "harassment" | "spam" | "impersonation" | "false_information" | "privacy" | "other";
	text: string;
}

export interface SampleClaim {
	by: string;
	wish: "confirm" | "correct" | "remove";
	message: string;
}

/** Everything in the sample world, from the seed alone: no database, no clock. */
export function planWorld(seed = SEED, count = PEOPLE, year = 2026): SampleWorld {
	const taken: Taken = { names: new Set(PERSONAS.map(({ name }) => name)), texts: new Set() };
	const people = Array.from({ length: count }, (_, number) =>
		makePerson(seed, number, taken, PERSONAS[number]),
	);
	const kinds = Object.keys(KINDS) as KindName[];
	const works = kinds.flatMap((kind) =>
		worksOf(
			randomOf(seed, "works", kind),
			kind,
			people.filter((person) => person.kind === kind),
			year,
		),
	);
	return { people, works, ...trouble(randomOf(seed, "trouble"), people) };
}

/** Every title that the kind's templates make, each by a few people of that kind: a student or postdoc first, a senior last. */
function worksOf(
	random: Random,
	kind: KindName,
	people: readonly SamplePerson[],
	year: number,
): SampleWork[] {
	const authors = people.filter(({ stage }) => PAPERS[stage] > 0);
	if (authors.length === 0) return [];
	return KINDS[kind].titles.flatMap(expand).map((title) => {
		const team = new Set<SamplePerson>();
		const size = random.whole(1, Math.min(5, authors.length));
		while (team.size < size)
			team.add(random.weighted(authors.map((one) => [one, PAPERS[one.stage]] as const)));
		const inOrder = [...team].sort((one, other) => PAPERS[one.stage] - PAPERS[other.stage]);
		return {
			title: `${title} (sample)`,
			abstract: random.chance(0.6)
				? `A sample abstract of a paper that does not exist. ${random.pick(ABSTRACTS)}`
				: null,
			venue: random.pick(VENUES),
			year: year - random.whole(0, 7),
			authors: inOrder.map(({ id }) => id),
		};
	});
}

const ABSTRACTS = [
	"We compare three models with recordings from two laboratories; one survives, for reasons that we did not foresee.",
	"The effect is smaller than reported before, and present in every participant.",
	"Code and data would be open if they existed.",
	"We end with a prediction that would be easy to refute.",
] as const;

/** All texts that a template can become. */
export function expand(template: string): string[] {
	const choice = /\{([^{}]+)\}/.exec(template);
	if (!choice?.[1]) return [template];
	return choice[1].split("|").flatMap((word) => expand(template.replace(choice[0], word)));
}

function trouble(
	random: Random,
	all: readonly SamplePerson[],
): Pick<SampleWorld, "blocks" | "reports" | "claims"> {
	const ordinary = all.slice(PERSONAS.length).filter(({ visibility }) => visibility.profile !== "hidden");
	// Those who may do something at one click have nobody against them.
	const drawn = random.some(ordinary, 26);
	const take = () => {
		const person = drawn.pop();
		if (!person) throw new Error("The sample world is too small for its trouble.");
		return person.id;
	};
	return {
		blocks: Array.from({ length: 5 }, () => [take(), take()]),
		reports: REPORTS.map(([reason, text]) => ({
			by: take(),
			about: take(),
			reason,
			text: `Sample report. ${text}`,
		})),
		claims: CLAIMS.map(([wish, message]) => ({ by: take(), wish, message: `Sample claim. ${message}` })),
	};
}

const REPORTS: readonly (readonly [SampleReport["reason"], string])[] = [
	["spam", "Their offers are advertisements for a paid course, three times the same text."],
	["impersonation", "This is not who the name says: I share an office with the real one."],
	["harassment", "They wrote to two students of our group again after both had declined."],
	["false_information", "The affiliation is ours, and nobody here knows them."],
	["privacy", "The text about themselves gives a colleague's private telephone number."],
];

const CLAIMS: readonly (readonly [SampleClaim["wish"], string])[] = [
	["confirm", "I gave this talk; my name is on the programme and on the recording."],
	["correct", "I have changed my name and my university since."],
	["remove", "I took part as a student and do not want to be found by it any more."],
];
