/** The words that readers see for closed sets of people; keys are the database's. */

export const VISIBILITIES = ["hidden", "members", "public"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const VISIBILITY_LABELS: Record<Visibility, string> = {
	hidden: "Only me",
	members: "Members",
	public: "Everyone",
};

export const CAREER_STAGE_LABELS = {
	undergraduate: "Undergraduate",
	master_student: "Master student",
	doctoral_student: "Doctoral student",
	postdoc: "Postdoctoral researcher",
	principal_investigator: "Principal investigator",
	research_staff: "Research staff",
	industry: "Industry",
	independent: "Independent",
	other: "Other",
} as const;
export type CareerStage = keyof typeof CAREER_STAGE_LABELS;
export const CAREER_STAGES = Object.keys(CAREER_STAGE_LABELS) as [CareerStage, ...CareerStage[]];

export const EXCHANGE_KIND_LABELS = {
	method: "Methods",
	data: "Data",
	compute: "Compute",
	theory: "Theory",
	funding: "Funding",
	students: "Students",
	supervision: "Supervision",
} as const;
export type ExchangeKind = keyof typeof EXCHANGE_KIND_LABELS;
export const EXCHANGE_KINDS = Object.keys(EXCHANGE_KIND_LABELS) as [ExchangeKind, ...ExchangeKind[]];

/** The three fields that people divide their work between, as the columns name them, and as facets and addresses do. */
export const PERSON_FIELDS = ["neuroscience", "cognitive", "ai"] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
