import type { GuessNote as Guess } from "./event-form.ts";

/** Says that something was guessed, and from what; ticked once somebody has looked at it. */
export function GuessNote({ guess }: { guess: Guess | undefined }) {
	if (!guess) return null;
	return (
		<div className="guess" data-seen={guess.seen || undefined}>
			<p>
				<span className="guess-word">Guessed from</span> <q>{guess.from}</q>
				{guess.note && <span className="guess-doubt"> {guess.note}</span>}
			</p>
			<label className="choice">
				<input type="checkbox" name="seen" value={guess.id} defaultChecked={guess.seen} />
				<span>
					This is right<span className="sr-only">: {guess.from}</span>
				</span>
			</label>
		</div>
	);
}
