import type { ExchangeKind, KindName, Stage } from "./kinds/index.ts";

export type Visibility = "hidden" | "members" | "public";
export type Line = { kind: ExchangeKind; text: string };

/** One person of the sample world, before any row is written. */
export interface SamplePerson {
	/** Named by the seed: the same in every database. */
	id: string;
	email: string;
	name: string;
	kind: KindName;
	stage: Stage;
	/** A slug of the catalogue, or the name of an employer that it does not know. */
	organization: string | null;
	affiliation: string | null;
	lab: string | null;
	country: string;
	zone: string;
	/** Percent; together 100. */
	shares: { neuroscience: number; ai: number; cognitive: number };
	/** Slugs of the vocabulary, the most important first. */
	topics: string[];
	methods: string[];
	about: string;
	offers: Line[];
	needs: Line[];
	languages: string[];
	links: string[];
	/** Hours of the local week, from 0 (Monday 0:00). */
	freeHours: number[];
	visibility: { profile: Visibility; email: Visibility; works: Visibility; hours: Visibility };
	introductionsPaused: boolean;
	/** How long the account has been there. */
	daysHere: number;
}

/** A paper that does not exist, by people of the sample world. */
export interface SampleWork {
	title: string;
	abstract: string | null;
	venue: string;
	year: number;
	/** Ids, in the order of authors. */
	authors: string[];
}
