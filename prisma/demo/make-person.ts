import { COMMON_NEEDS, COMMON_OFFERS, LABS, MORE_ABOUT } from "./common-words.ts";
import { sampleId } from "./ids.ts";
import { type ExchangeKind, KINDS, type Kind, type KindName, type Stage } from "./kinds/index.ts";
import { inventName, languagesOf, TONGUES, type TongueName, tongueOf } from "./names.ts";
import type { Line, SamplePerson, Visibility } from "./person.ts";
import type { Persona } from "./personas.ts";
import { COMPANIES, INVENTED_COMPANIES, WORKPLACES } from "./places.ts";
import { type Random, randomOf } from "./random.ts";

const STAGES: readonly (readonly [Stage, number])[] = [
	["undergraduate", 3],
	["master_student", 10],
	["doctoral_student", 34],
	["postdoc", 23],
	["principal_investigator", 17],
	["research_staff", 7],
	["industry", 4],
	["independent", 2],
];
const JUNIOR: readonly Stage[] = ["undergraduate", "master_student", "doctoral_student"];
/** What those who study can't give, and what those who have finished need no more. */
const NOT_FROM_JUNIORS: readonly ExchangeKind[] = ["supervision", "students", "funding", "compute"];
const NOT_FOR_JUNIORS: readonly ExchangeKind[] = ["students", "funding"];
const NOT_FOR_SENIORS: readonly ExchangeKind[] = ["supervision"];

/** What no two people share: names and texts that have been given. */
export interface Taken {
	names: Set<string>;
	texts: Set<string>;
}

/** The person of this number. The same seed and number give the same person, as long as those before are the same. */
export function makePerson(seed: number, number: number, taken: Taken, persona?: Persona): SamplePerson {
	const random = (aspect: string) => randomOf(seed, number, aspect);
	const kindName = persona?.kind ?? kindOf(random("kind"));
	const kind: Kind = KINDS[kindName];
	const stage = persona?.stage ?? random("stage").weighted(kind.stages ?? STAGES);
	const work = workOf(random("work"), stage, persona);
	const { name, languages } = nameOf(random("name"), work.tongues, taken, persona);
	const topics = topicsOf(random("topics"), kind);
	const methods = random("methods").some(kind.methods, random("methods").whole(1, 4));
	const words = { topic: topics.map(inWords), method: methods.map(inSentence) };
	const said = (aspect: string, texts: readonly string[]) => say(random(aspect), texts, words, taken);
	const handle = `person-${String(number).padStart(3, "0")}`;
	const profile =
		persona?.visibility ??
		random("visibility").weighted<Visibility>([
			["hidden", 22],
			["members", 45],
			["public", 33],
		]);
	const more = random("more").chance(0.55) ? [said("more about", MORE_ABOUT)] : [];
	const quiet = persona === undefined && random("quiet").chance(0.08);
	return {
		id: sampleId(seed, "account", number),
		email: persona?.email ?? `${handle}@example.org`,
		name,
		kind: kindName,
		stage,
		organization: work.organization,
		affiliation: work.affiliation,
		lab: stage === "independent" ? null : random("lab").pick<string>(LABS[kindName]),
		country: work.country,
		zone: work.zone,
		shares: sharesOf(random("shares"), kind),
		topics,
		methods,
		about: quiet ? "" : [said("about", kind.about), ...more].join(" "),
		offers: quiet
			? []
			: linesOf(
					random("offers"),
					{
						own: kind.offers,
						common: COMMON_OFFERS,
						without: JUNIOR.includes(stage) ? NOT_FROM_JUNIORS : [],
					},
					words,
					taken,
				),
		needs: quiet
			? []
			: linesOf(
					random("needs"),
					{
						own: kind.needs,
						common: COMMON_NEEDS,
						without: JUNIOR.includes(stage) ? NOT_FOR_JUNIORS : NOT_FOR_SENIORS,
					},
					words,
					taken,
				),
		languages,
		links: random("links").chance(0.6) ? [`https://people.example.org/${handle}`] : [],
		freeHours: random("has hours").chance(0.7) ? freeHoursOf(random("hours")) : [],
		visibility: visibilityOf(random("parts"), profile),
		introductionsPaused: persona === undefined && random("paused").chance(0.1),
		daysHere: random("days").whole(3, 240),
	};
}

function kindOf(random: Random): KindName {
	return random.weighted(
		Object.entries(KINDS).map(([name, { weight }]) => [name as KindName, weight] as const),
	);
}

function workOf(random: Random, stage: Stage, persona: Persona | undefined) {
	if (persona || (stage !== "industry" && stage !== "independent")) {
		const weighted = WORKPLACES.map((place) => [place, place.weight] as const);
		const place =
			WORKPLACES.find(({ organization }) => organization === persona?.workplace) ?? random.weighted(weighted);
		return { ...place, affiliation: null };
	}
	if (stage === "independent") {
		const { country, zone, tongues } = random.pick(WORKPLACES);
		return { country, zone, tongues, organization: null, affiliation: null };
	}
	if (random.chance(0.4))
		return {
			...random.weighted(COMPANIES.map((place) => [place, place.weight] as const)),
			affiliation: null,
		};
	const { name, ...place } = random.weighted(
		INVENTED_COMPANIES.map((place) => [place, place.weight] as const),
	);
	return { ...place, organization: null, affiliation: name };
}

function nameOf(
	random: Random,
	local: readonly TongueName[],
	{ names }: Taken,
	persona: Persona | undefined,
) {
	const all = Object.keys(TONGUES) as TongueName[];
	if (persona) return { name: persona.name, languages: languagesOf(random, tongueOf(persona.name)) };
	return inventName(random, random.chance(0.7) ? random.pick(local) : random.pick(all), names);
}

function topicsOf(random: Random, { core, often }: Kind): string[] {
	return [...random.some(core, random.whole(2, core.length)), ...random.some(often, random.whole(0, 3))];
}

/** Within 15 of what is usual for the kind, in steps of five, together 100. */
function sharesOf(random: Random, { shares: [neuroscience, ai] }: Kind) {
	const near = (share: number) => Math.max(0, share + 5 * random.whole(-3, 3));
	const first = Math.min(near(neuroscience), 100);
	const second = Math.min(near(ai), 100 - first);
	return { neuroscience: first, ai: second, cognitive: 100 - first - second };
}

/** One to three lines, none of which anybody has said: of the kind while there are such, else what all kinds say. */
function linesOf(
	random: Random,
	{ own, common, without }: { own: Kind["offers"]; common: Kind["offers"]; without: readonly ExchangeKind[] },
	words: Words,
	taken: Taken,
): Line[] {
	const possible = (lines: Kind["offers"]) => lines.filter(([kind]) => !without.includes(kind));
	const count = random.whole(1, 3);
	const lines: Line[] = [];
	for (let tries = 0; tries < 40 && lines.length < count; tries++) {
		const [kind, template] = random.pick(possible(tries < 15 && lines.length < 2 ? own : common));
		const text = fillIn(random, template, words);
		if (taken.texts.has(text) || lines.some((line) => line.kind === kind)) continue;
		taken.texts.add(text);
		lines.push({ kind, text });
	}
	return lines;
}

type Words = { topic: readonly string[]; method: readonly string[] };

/** One of the texts with its choices made, one that nobody has used if there is such a one. */
function say(random: Random, texts: readonly string[], words: Words, { texts: used }: Taken): string {
	let text = fillIn(random, random.pick(texts), words);
	for (let tries = 0; tries < 12 && used.has(text); tries++) text = fillIn(random, random.pick(texts), words);
	used.add(text);
	return text;
}

function fillIn(random: Random, template: string, { topic, method }: Words): string {
	return random
		.fill(template)
		.replaceAll("[topic]", random.pick(topic))
		.replaceAll("[method]", random.pick(method));
}

/** Where the slug of a topic read aloud is no good in a sentence. */
const SPOKEN: Readonly<Record<string, string>> = {
	"ai-for-neuroscience": "AI for neuroscience",
	"bayesian-brain": "the Bayesian brain",
	"behavior-quantification": "measuring behaviour",
	"biologically-plausible-learning": "plausible learning rules",
	"brain-computer-interfaces": "brain-computer interfaces",
	"brain-inspired-ai": "brain-inspired AI",
	"closed-loop-neuroscience": "closed-loop experiments",
	"computational-cognitive-modeling": "cognitive modelling",
	"decision-making-neural": "the neural basis of decisions",
	"neural-foundation-models": "foundation models for brain data",
	"neuro-inspired-ai": "neuroscience for AI",
	"neuro-symbolic": "neuro-symbolic methods",
	"self-supervised-learning": "self-supervised learning",
	"vector-symbolic-architectures": "vector-symbolic architectures",
};

function inWords(slug: string): string {
	return SPOKEN[slug] ?? slug.replaceAll("-", " ");
}

/** A method's name inside a sentence: names and abbreviations keep their capital. */
function inSentence(method: string): string {
	if (/^(Bayesian|Kalman|Neuropixels|Python|.[A-Z]|.[a-z]*[A-Z])/.test(method)) return method;
	return method.charAt(0).toLowerCase() + method.slice(1);
}

function visibilityOf(random: Random, profile: Visibility): SamplePerson["visibility"] {
	return {
		profile,
		email: random.weighted<Visibility>([
			["hidden", 7],
			["members", 3],
			["public", 1],
		]),
		works: random.weighted<Visibility>([
			["members", 4],
			["public", 6],
		]),
		hours: random.weighted<Visibility>([
			["hidden", 2],
			["members", 8],
		]),
	};
}

/** Two to four stretches of an hour to three on working days, as people have them. */
function freeHoursOf(random: Random): number[] {
	const hours = random.some([0, 1, 2, 3, 4], random.whole(2, 4)).flatMap((day) => {
		const start = random.pick([9, 10, 13, 14, 15, 16, 17]);
		return Array.from({ length: random.whole(1, 3) }, (_, hour) => day * 24 + start + hour);
	});
	return hours.sort((one, other) => one - other);
}
