import type { Kind } from "./kind.ts";

/** Models of cognition, tested on people. */
export const COGNITION: Kind = {
	weight: 7,
	shares: [15, 25, 60],
	core: ["computational-cognitive-modeling", "decision-making", "cognitive-science"],
	often: [
		"memory",
		"reasoning",
		"attention",
		"meta-learning",
		"bayesian-brain",
		"compositionality",
		"large-language-models",
	],
	methods: [
		"Online experiments",
		"Bayesian modelling",
		"Eye tracking",
		"Model comparison",
		"Language models as participants",
	],
	about: [
		"I model how people plan when there is no time to. Games, mostly, and {12,000|90,000} people who played them.",
		"Resource-rational everything: why being wrong in the right way is cheap.",
		"I run the same experiment on people and on language models and try to be fair to both.",
	],
	offers: [
		[
			"data",
			"{12,000|90,000} people's moves in a planning game, with response times, open for anyone's model.",
		],
		[
			"method",
			"Online experiments that do not fill up with bots: recruitment, checks, and costs, from {five|eight} years of practice.",
		],
		["theory", "Rational analysis of your task before you fit the first model."],
		["supervision", "Remote co-supervision for people outside large universities; I take one a year."],
	],
	needs: [
		[
			"method",
			"A neural network person for automated discovery of cognitive models. We have the data for it.",
		],
		["data", "Intracranial or MEG data in a planning task with more than two steps."],
		["students", "A research assistant for {one year|eighteen months}; good place to prepare a doctorate."],
		["compute", "Running language models as participants is a matter of tokens, and tokens of money."],
	],
	titles: [
		"Planning under pressure: depth, breadth and {12,000|90,000} players",
		"Language models as participants: {eight|nine} classic effects, {five|three} of them",
		"Cheap mistakes: resource limits explain {anchoring|habit} in sequential choice",
	],
};

/** Neuroimaging and cognitive computational neuroscience. */
export const IMAGING: Kind = {
	weight: 7,
	shares: [50, 20, 30],
	core: ["cognitive-neuroscience", "neuroimaging", "cognitive-computational-neuroscience"],
	often: [
		"encoding-models",
		"attention",
		"memory",
		"representational-similarity-analysis",
		"neural-data-analysis",
		"open-science",
	],
	methods: ["fMRI", "MEG", "Encoding models", "EEG", "Preprocessing pipelines"],
	about: [
		"MEG and patience. I study how attention changes what a representation is about, within {two|three} hundred milliseconds.",
		"I scan few people for very long. {Ten|Thirty} hours each, because averages hide what I want to see.",
		"Cognitive neuroscientist who learned to program late and now teaches it to others.",
	],
	offers: [
		[
			"data",
			"{Ten|Thirty} hours of fMRI each from {six|eight} people: naturalistic films, localizers, retinotopy, everything in BIDS.",
		],
		["method", "Scanning time: {20|30} hours a year on a 3 tesla magnet for collaborations with modellers."],
		["method", "Multivariate MEG analysis from raw file to figure; I have a checklist and no shame."],
		["supervision", "I support students who come from computing and have never seen a participant."],
	],
	needs: [
		[
			"method",
			"Somebody who trains models on film, not on pictures, and would make predictions before we scan.",
		],
		["theory", "What should attention do to a representational geometry? We measure it and cannot say."],
		[
			"compute",
			"A reliable place for {15|40} TB of derivatives, with access for collaborators outside the university.",
		],
		["funding", "Partners for a bid to scan people who learn something real for a year."],
	],
	titles: [
		"Attention rotates, it does not amplify: {MEG|fMRI} evidence in {24|36} people",
		"{Ten|Thirty} hours each: what single brains say that averages do not",
		"Films before pictures: encoding models with a sense of time",
	],
};

/** Tools, data standards, reproducibility. */
export const TOOLS: Kind = {
	weight: 6,
	shares: [40, 45, 15],
	core: ["neural-data-analysis", "open-science", "ai-for-neuroscience"],
	often: [
		"benchmarking",
		"dimensionality-reduction",
		"machine-learning",
		"neural-foundation-models",
		"neuroimaging",
	],
	methods: [
		"Research software",
		"Data standards (NWB, BIDS)",
		"Python",
		"Spike sorting",
		"Continuous integration",
	],
	about: [
		"I write the software that other people's papers cite in a footnote, and I am fine with that.",
		"Data standards are boring until you need somebody else's data. I make them slightly less boring.",
		"Research engineer. If your analysis runs on one laptop only, we should talk.",
	],
	offers: [
		["method", "I will convert your data to {NWB|BIDS} with you, and the second time you can do it alone."],
		["method", "Code review for analysis before submission. Confidential, kind, thorough."],
		["data", "An index of {140|260} open data sets with sizes, licences and what is really in them."],
		["compute", "A hosted notebook service for courses, up to {80|200} people, free for teaching."],
	],
	needs: [
		["data", "Data sets that nobody could reuse, and the story of why. I collect failures."],
		["funding", "Money for maintenance. Not for anything new, just for keeping it alive."],
		["theory", "Advice from statisticians on benchmarks that age well."],
		["students", "Contributors: first issues are marked, and there is always somebody who answers."],
	],
	titles: [
		"What {140|260} open data sets lack, and how long it takes to find out",
		"A benchmark that expects to be overfitted",
		"Reusable by whom? {Forty|Sixty} attempts to rerun published analyses",
	],
	stages: [
		["research_staff", 45],
		["doctoral_student", 18],
		["postdoc", 17],
		["industry", 10],
		["independent", 6],
		["principal_investigator", 4],
	],
};
