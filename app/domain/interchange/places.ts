import { countryName, formatRange, PLACE_ROLE_LABELS, type PlaceCard } from "#app/domain/catalogue/index.ts";

/** A place as a line: "Champalimaud Foundation, Lisbon, Portugal". */
export function placeText(place: PlaceCard): string {
	return [place.venue, place.city, place.region, countryName(place.country)].filter(Boolean).join(", ");
}

/** The main place of an event, "online" where there is none, null where nothing is known. */
export function locationText(event: { places: readonly PlaceCard[]; mode: string | null }): string | null {
	const main = event.places.find((place) => place.role === "main") ?? event.places[0];
	if (main) return placeText(main);
	return event.mode === "online" ? "Online" : null;
}

/** One line for each place of an event that has several, or dates of its own: "Workshops: Cascais, Portugal, 16–17 March 2027". */
export function siteLines(places: readonly PlaceCard[]): string[] {
	if (places.length < 2 && !places.some((place) => place.startDate)) return [];
	return places.map((place) => {
		const role = PLACE_ROLE_LABELS[place.role as keyof typeof PLACE_ROLE_LABELS] ?? "Site";
		const when = place.startDate ? `, ${formatRange(place.startDate, place.endDate ?? place.startDate)}` : "";
		const town = place.city || place.venue ? "" : "town not stated, ";
		return `${role}: ${town}${placeText(place)}${when}`;
	});
}
