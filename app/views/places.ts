import { countryName, type EventMode, MODE_LABELS, type PlaceCard } from "#app/domain/catalogue/index.ts";

/** A place as a line: "Champalimaud Foundation, Lisbon, Portugal". */
export function placeLine(place: PlaceCard): string {
	return [place.venue, place.city, place.region, countryName(place.country)].filter(Boolean).join(", ");
}

/** The places of an event in a row of a list: towns and countries, each once. */
export function placesInBrief(places: readonly PlaceCard[]): string {
	const towns = places.map((place) => [place.city, countryName(place.country)].filter(Boolean).join(", "));
	const named = towns.filter((_town, i) => places[i]?.city !== null);
	return [...new Set(named.length > 0 ? named : towns)].join(" · ");
}

/** "in person", "online"; in lists nothing is said of the usual case where a place stands. */
export function modeInBrief(mode: EventMode | null, places: readonly PlaceCard[]): string | undefined {
	if (mode === null || (mode === "in_person" && places.length > 0)) return undefined;
	return MODE_LABELS[mode].toLowerCase();
}
