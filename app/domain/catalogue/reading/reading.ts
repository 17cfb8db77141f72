import { type EventDraftInput, eventDraft } from "../drafts/schema.ts";

/** One field that was guessed, and the piece of text that it was taken from. */
export type Guess = {
	/** The field: "name", "dates", "places.0", "deadlines.2". */
	path: string;
	/** The piece of text as it stands there, shortened. */
	from: string;
	/** What is uncertain about it, in words for who confirms it. */
	note: string | null;
};

/** What was read: fields of a draft, each with a guess that says where it came from. */
export type Reading = { draft: Partial<EventDraftInput>; guesses: Guess[] };

type Lists = "places" | "people" | "deadlines" | "topics" | "links" | "funding" | "organizations";
type Item<K extends Lists> = NonNullable<EventDraftInput[K]>[number];

const LONGEST_PIECE = 240;

/** A piece of text as a guess shows it: on one line, shortened. */
export function piece(text: string): string {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > LONGEST_PIECE ? `${line.slice(0, LONGEST_PIECE - 1).trimEnd()}…` : line;
}

/** Gathers what is read; what was said first of a field stays. */
export class ReadingBuilder {
	readonly draft: Partial<EventDraftInput> = {};
	readonly guesses: Guess[] = [];

	/** Sets a field unless it is set, or nothing was found. */
	set<K extends Exclude<keyof EventDraftInput, Lists>>(
		field: K,
		value: EventDraftInput[K] | null | undefined,
		from: string,
		note: string | null = null,
	): void {
		if (value === null || value === undefined || this.draft[field] !== undefined) return;
		this.draft[field] = value;
		this.guesses.push({ path: field, from: piece(from), note });
	}

	/** Adds to a list, up to `most` of them. */
	add<K extends Lists>(field: K, item: Item<K>, from: string, note: string | null = null, most = 40): void {
		const list = (this.draft[field] ?? []) as Item<K>[];
		if (list.length >= most) return;
		this.guesses.push({ path: `${field}.${list.length}`, from: piece(from), note });
		this.draft[field] = [...list, item] as EventDraftInput[K];
	}

	/** True where nothing is known of a field yet. */
	lacks(field: keyof EventDraftInput): boolean {
		const value = this.draft[field];
		return value === undefined || (Array.isArray(value) && value.length === 0);
	}

	/** Takes over the fields of another reading that are unknown here. */
	fillFrom(other: Reading): void {
		for (const field of Object.keys(other.draft) as (keyof EventDraftInput)[]) {
			if (!this.lacks(field)) continue;
			Object.assign(this.draft, { [field]: other.draft[field] });
			this.guesses.push(
				...other.guesses.filter(({ path }) => path === field || path.startsWith(`${field}.`)),
			);
		}
	}

	/** What was read, without what no draft can hold. */
	result(): Reading {
		const draft: Partial<EventDraftInput> = {};
		const guesses: Guess[] = [];
		for (const field of Object.keys(this.draft) as (keyof EventDraftInput)[]) {
			const value: unknown = this.draft[field];
			const fits = (one: unknown) => eventDraft.shape[field].safeParse(one).success;
			if (!Array.isArray(value)) {
				if (!fits(value)) continue;
				Object.assign(draft, { [field]: value });
				guesses.push(...this.guesses.filter(({ path }) => path === field));
				continue;
			}
			const kept: unknown[] = [];
			value.forEach((item: unknown, at) => {
				const guess = this.guesses.find(({ path }) => path === `${field}.${at}`);
				if (!fits([item])) return;
				if (guess) guesses.push({ ...guess, path: `${field}.${kept.length}` });
				kept.push(item);
			});
			if (fits(kept) && kept.length > 0) Object.assign(draft, { [field]: kept });
		}
		return { draft, guesses };
	}
}
