/** The fields that a thing can belong to, as the data names them; "bridging" topics belong to several. */
export const TOPIC_FIELDS = [
	"neuroscience",
	"artificial_intelligence",
	"cognitive_science",
	"methods",
	"bridging",
] as const;
export type TopicField = (typeof TOPIC_FIELDS)[number];

/** Shares that add up to 1, or nothing known. */
export type FieldShares = {
	neuroscience: number;
	artificialIntelligence: number;
	cognitiveScience: number;
	methods: number;
};

const WEIGHTS: Record<TopicField, FieldShares> = {
	neuroscience: { neuroscience: 1, artificialIntelligence: 0, cognitiveScience: 0, methods: 0 },
	artificial_intelligence: { neuroscience: 0, artificialIntelligence: 1, cognitiveScience: 0, methods: 0 },
	cognitive_science: { neuroscience: 0, artificialIntelligence: 0, cognitiveScience: 1, methods: 0 },
	methods: { neuroscience: 0, artificialIntelligence: 0, cognitiveScience: 0, methods: 1 },
	bridging: { neuroscience: 0.5, artificialIntelligence: 0.5, cognitiveScience: 0, methods: 0 },
};

/** The mix of fields of something with these topics: each topic counts once, a bridging one half for each side. */
export function fieldShares(topics: readonly TopicField[]): FieldShares | null {
	if (topics.length === 0) return null;
	const sum = { neuroscience: 0, artificialIntelligence: 0, cognitiveScience: 0, methods: 0 };
	for (const topic of topics) {
		const weight = WEIGHTS[topic];
		sum.neuroscience += weight.neuroscience / topics.length;
		sum.artificialIntelligence += weight.artificialIntelligence / topics.length;
		sum.cognitiveScience += weight.cognitiveScience / topics.length;
		sum.methods += weight.methods / topics.length;
	}
	return sum;
}

export const FIELD_LABELS: Record<TopicField, string> = {
	neuroscience: "Neuroscience",
	artificial_intelligence: "Artificial intelligence",
	cognitive_science: "Cognitive science",
	methods: "Methods",
	bridging: "Across fields",
};
