export type ExchangeKind = "method" | "data" | "compute" | "theory" | "funding" | "students" | "supervision";
export type Stage =
	| "undergraduate"
	| "master_student"
	| "doctoral_student"
	| "postdoc"
	| "principal_investigator"
	| "research_staff"
	| "industry"
	| "independent";

/** A kind of researcher that one meets in the field. Texts choose in each "{one|another}". */
export interface Kind {
	/** Of every hundred people. */
	weight: number;
	/** Percent of neuroscience, artificial intelligence, cognitive science, about. */
	shares: readonly [number, number, number];
	/** Slugs of the vocabulary: some of `core` have all of the kind, some of `often` many. */
	core: readonly string[];
	often: readonly string[];
	methods: readonly string[];
	about: readonly string[];
	offers: readonly (readonly [ExchangeKind, string])[];
	needs: readonly (readonly [ExchangeKind, string])[];
	titles: readonly string[];
	/** Where this kind differs from most: how likely each stage is. */
	stages?: readonly (readonly [Stage, number])[];
}
