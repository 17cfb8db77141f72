import type { ROLE_LABELS } from "../labels.ts";
import type { Line } from "./text-lines.ts";

type Role = keyof typeof ROLE_LABELS;
export type FoundPerson = { name: string; affiliation: string | null; role: Role; from: string };

const ROLES: readonly (readonly [Role, RegExp])[] = [
	["panellist", /^(?:confirmed |invited )?panel(?:l?ists?| members| discussion with| speakers)?$/i],
	["moderator", /^(?:panel )?moderat(?:ors?|ed by)$/i],
	[
		"instructor",
		/^(?:confirmed |invited |the )?(?:instructors?|lecturers?|faculty|teachers?|tutors?|teaching faculty|course faculty|lecturers and tutors)(?: include| are)?$/i,
	],
	[
		"organizer",
		/^(?:the |scientific |local |workshop |conference )?(?:organi[sz](?:ers?|ing committee|ing team|ation|ed by)|scientific committee|program(?:me)? committee|(?:general |program(?:me)? )?chairs?)(?: include| are)?$/i,
	],
	["director", /^(?:course |school )?directors?$/i],
	["host", /^hosts?$/i],
	[
		"speaker",
		/^(?:our |the )?(?:confirmed |invited |keynote |plenary |featured |list of |and ){0,3}(?:speakers?|keynotes?|plenaries|talks by|lectures by)(?: include| are| \([^)]{1,40}\)|, confirmed so far)?$/i,
	],
];
const PARTICLES = "(?:(?:van|von|de|der|den|del|della|di|da|dos|la|le|el|al|bin|ben|y|ten|ter)(?: |-))";
const WORD = "(?:\\p{Lu}[\\p{L}'’]{0,24}(?:-\\p{L}[\\p{L}'’]{0,24}){0,2}|\\p{Lu}\\.(?:-?\\p{Lu}\\.)?)";
const NAME = new RegExp(
	`^(?:(?:Prof(?:essor)?|Dr|PD)\\.? ){0,2}(${WORD}(?: (?:${PARTICLES}){0,2}${WORD}){1,4})$`,
	"u",
);
/** Words that names of institutions are made of, and names of people are not. */
const INSTITUTION =
	/\b(?:university|universit|institut|college|school|centre|center|laborator|lab\b|department|hospital|academy|research|inc\b|foundation|committee|team|society|deepmind|to be|tba|tbc|more|others|department|et al)/i;

/** The people whom lines name after "Speakers:", "Organizers:" and the like, in their order, at most sixty. */
export function readPeople(lines: readonly Line[]): FoundPerson[] {
	const found: FoundPerson[] = [];
	let role: Role | null = null;
	let quiet = 0;
	for (const line of lines) {
		const { text } = line;
		if (text === "") {
			quiet++;
			continue;
		}
		const [, heading = "", rest = ""] = /^\W{0,3}([\p{L} ,()/-]{4,60}?)\s*(?::|$)\s*(.*)$/u.exec(text) ?? [];
		const named = ROLES.find(([, words]) => words.test(heading.trim()))?.[0];
		if (named) {
			role = named;
			quiet = 0;
			// Under a heading names follow; beside it they may.
			for (const person of peopleOf(rest)) found.push({ ...person, role, from: line.original });
			if (rest !== "") role = peopleOf(rest).length > 0 && !/,$| and$/.test(rest) ? null : role;
			continue;
		}
		if (role === null) continue;
		const people = quiet > 1 ? [] : peopleOf(text);
		if (people.length === 0) role = null;
		else for (const person of people) found.push({ ...person, role, from: line.original });
		quiet = 0;
	}
	const seen = new Set<string>();
	return found
		.filter(({ name, role }) => {
			const key = `${role} ${name}`;
			if (seen.has(key)) return false;
			seen.add(key);
			return true;
		})
		.slice(0, 60);
}

/** "Ada Example (MIT), Bo Sample, UCL and Cy Other" in its people. */
function peopleOf(text: string): { name: string; affiliation: string | null }[] {
	const items = splitOutside(text.replace(/\.$/, ""), /^(?:;|,| and | & )/);
	const people: { name: string; affiliation: string | null }[] = [];
	for (const item of items.slice(0, 80)) {
		const [, bare = "", brackets] =
			/^(?:and )?([^()]{2,80}?)\s*(?:\(([^()]{1,160})\))?$/.exec(item.trim()) ?? [];
		const [first = "", ...more] = bare.split(/ - |: /);
		const name = NAME.exec(first.trim())?.[1];
		if (name && !INSTITUTION.test(name))
			people.push({ name, affiliation: brackets?.trim() || more.join(", ").trim() || null });
		else if (people.length > 0 && !/^(?:tba|tbc|to be|more|others|and more)/i.test(bare)) {
			// "Ada Example, MIT": what follows and is no name is where the one before works.
			const last = people.at(-1);
			if (last && last.affiliation === null && bare.trim() !== "") last.affiliation = bare.trim();
		} else if (people.length === 0) return [];
	}
	return people;
}

function splitOutside(text: string, mark: RegExp): string[] {
	const items: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === "(") depth++;
		else if (text[at] === ")") depth = Math.max(0, depth - 1);
		const match = depth === 0 ? mark.exec(text.slice(at, at + 6)) : null;
		if (!match) continue;
		items.push(text.slice(from, at));
		from = at + match[0].length;
		at = from - 1;
	}
	items.push(text.slice(from));
	return items.filter((item) => item.trim() !== "");
}
