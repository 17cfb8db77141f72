import { z } from "zod";
import { eventDraft, type Reading } from "#app/domain/catalogue/index.server.ts";
import type { TypedDraft } from "./typed-draft.server.ts";

const kept = z.object({
	id: z.string(),
	/** A field of the draft, or of a list one row. */
	field: z.string(),
	value: z.unknown(),
	from: z.string(),
	note: z.string().nullable(),
	seen: z.boolean(),
});

/** A field that was guessed from a pasted text, as it is kept beside the draft. */
export type KeptGuess = z.infer<typeof kept>;

/** A guess that still stands in the draft as it was read. */
export type StandingGuess = {
	id: string;
	/** The path of what was guessed: ["dates"], ["deadlines", 2]. */
	path: (string | number)[];
	/** The piece of text that it was taken from. */
	from: string;
	note: string | null;
	/** Somebody has looked at it and found it right. */
	seen: boolean;
};

/** What is kept of the guesses of a reading, whose draft is `typed`. */
export function keepGuesses({ guesses }: Reading, typed: TypedDraft): KeptGuess[] {
	return guesses.flatMap(({ path, from, note }, at) => {
		const [field = "", index] = path.split(".");
		const whole = typed[field];
		const value = index === undefined ? whole : Array.isArray(whole) ? whole[Number(index)] : undefined;
		return value === undefined ? [] : [{ id: `g${at}`, field, value, from, note, seen: false }];
	});
}

/** The guesses as they stand in a row of the database; none where there are none. */
export function parseGuesses(json: unknown): KeptGuess[] {
	return z.array(kept).catch([]).parse(json);
}

/** The guesses that the draft still holds as they were read: what was changed since is no guess any more. */
export function standingGuesses(guesses: readonly KeptGuess[], typed: TypedDraft): StandingGuess[] {
	const taken = new Set<string>();
	return guesses.flatMap(({ field, value, ...guess }) => {
		const whole = typed[field];
		const stand = (path: (string | number)[]) => {
			taken.add(path.join("."));
			return [{ ...guess, path }];
		};
		if (!Array.isArray(whole) || Array.isArray(value)) return same(field, value, whole) ? stand([field]) : [];
		const at = whole.findIndex((row, i) => !taken.has(`${field}.${i}`) && same(field, [value], [row]));
		return at < 0 ? [] : stand([field, at]);
	});
}

/** Whether two values of a field say the same, however they are written. */
function same(field: string, one: unknown, other: unknown): boolean {
	const schema = eventDraft.shape[field as keyof typeof eventDraft.shape];
	if (!schema) return false;
	const [read, match] = [schema.safeParse(one), schema.safeParse(other)];
	return read.success && match.success && JSON.stringify(read.data) === JSON.stringify(match.data);
}
