import { useEffect, useState } from "react";

export type Suggestion = { title: string; kind: string; url: string; detail: string };

const pauseMs = 120;
const shortest = 2;

/**
 * What the server suggests for the words typed so far, a moment after the last key; an answer that is no longer
 * wanted is called off. Where the server can't be reached there is nothing to suggest: the form still searches.
 */
export function useSuggestions(typed: string, endpoint: string): Suggestion[] {
	const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
	useEffect(() => {
		const words = typed.trim();
		if (words.length < shortest) {
			setSuggestions([]);
			return;
		}
		const asked = new AbortController();
		const timer = setTimeout(() => {
			ask(`${endpoint}?q=${encodeURIComponent(words)}`, asked.signal)
				.catch(() => [])
				.then((found) => asked.signal.aborted || setSuggestions(found));
		}, pauseMs);
		return () => {
			clearTimeout(timer);
			asked.abort();
		};
	}, [typed, endpoint]);
	return suggestions;
}

async function ask(url: string, signal: AbortSignal): Promise<Suggestion[]> {
	const answer = await fetch(url, { signal, headers: { accept: "application/json" } });
	if (!answer.ok) return [];
	const { suggestions } = (await answer.json()) as { suggestions?: Suggestion[] };
	return Array.isArray(suggestions) ? suggestions : [];
}

/** The option that an arrow key leads to: -1 is the field itself, and the ends meet. */
export function nextOption(active: number, count: number, step: 1 | -1): number {
	if (count === 0) return -1;
	const places = count + 1;
	return ((active + 1 + step + places) % places) - 1;
}
