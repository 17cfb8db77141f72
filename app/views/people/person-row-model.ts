import { countryName } from "#app/domain/catalogue/index.ts";
import {
	CAREER_STAGE_LABELS,
	EXCHANGE_KIND_LABELS,
	type ExchangeLine,
	type PersonCard,
} from "#app/domain/people/index.ts";
import type { PersonRowProps } from "#app/ui/index.ts";

/** A person of the directory in words. */
export function personRow(card: PersonCard): PersonRowProps {
	const path = `/people/${card.handle}`;
	const place = [card.lab, card.affiliation, card.country && countryName(card.country)];
	return {
		href: path,
		name: card.name,
		picture: `${path}/picture`,
		stage: card.stage ? CAREER_STAGE_LABELS[card.stage] : undefined,
		where: [...new Set(place.filter(Boolean))].join(", ") || undefined,
		shares: card.shares ?? undefined,
		offers: kindsText(card.offers),
		needs: kindsText(card.needs),
		sample: card.sample,
	};
}

/** "data, methods": each kind once, in the person's order. */
function kindsText(lines: readonly ExchangeLine[]): string | undefined {
	const kinds = [...new Set(lines.map(({ kind }) => kind))];
	return kinds.map((kind) => EXCHANGE_KIND_LABELS[kind].toLowerCase()).join(", ") || undefined;
}
