import type { FieldShares, RecordLink, TopicField } from "#app/domain/catalogue/index.ts";
import type { CareerStage, ExchangeKind } from "./labels.ts";

export type TopicMark = { slug: string; name: string; field: TopicField };
export type ExchangeLine = { kind: ExchangeKind; text: string };

/** What one row of the directory shows of a person, kept ready in the database: never more than the whole profile's readers may see. */
export type PersonCard = {
	name: string;
	handle: string;
	affiliation: string | null;
	/** The catalogue's, where the affiliation is one of its organizations. */
	organization: RecordLink | null;
	lab: string | null;
	country: string | null;
	stage: CareerStage | null;
	shares: FieldShares | null;
	/** All of them, in the person's order. */
	topics: TopicMark[];
	offers: ExchangeLine[];
	needs: ExchangeLine[];
	/** Hash of the picture, where there is one. */
	picture: string | null;
	introductionsPaused: boolean;
	/** Somebody of the sample world of a demonstration, who does not exist. */
	sample: boolean;
};

/** Percents as the catalogue's shares; null where nothing is said. */
export function sharesOf(percent: {
	neuroscience: number;
	ai: number;
	cognitive: number;
}): FieldShares | null {
	if (percent.neuroscience + percent.ai + percent.cognitive === 0) return null;
	return {
		neuroscience: percent.neuroscience / 100,
		artificialIntelligence: percent.ai / 100,
		cognitiveScience: percent.cognitive / 100,
		methods: 0,
	};
}
