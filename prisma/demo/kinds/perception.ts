import type { Kind } from "./kind.ts";

/** Vision, modelled by networks. */
export const VISION: Kind = {
	weight: 10,
	shares: [40, 45, 15],
	core: ["vision", "encoding-models", "representational-similarity-analysis"],
	often: [
		"representational-alignment",
		"benchmarking",
		"self-supervised-learning",
		"deep-learning",
		"neuroimaging",
		"population-coding",
		"attention",
	],
	methods: [
		"Encoding models",
		"fMRI",
		"Deep networks in PyTorch",
		"Representational similarity analysis",
		"Psychophysics",
	],
	about: [
		"I build models of the ventral stream and then look for the images that break them.",
		"A good score on a benchmark is where my interest starts. Which of the models that predict {V4|IT|area MT} equally well is right, and how would we know?",
		"I record from {macaque|human|mouse} visual cortex and train networks on what the eye really sees: movement, blur and all.",
	],
	offers: [
		[
			"data",
			"Responses of {8|14} people to {5,000|9,800} natural images at 7 tesla, with noise ceilings, prepared for model comparison.",
		],
		[
			"method",
			"Synthesis of images that set two models against each other. Give me two networks and I return the pictures on which they disagree most.",
		],
		[
			"method",
			"I can review your analysis of representational similarity before a reviewer does: noise, crossvalidation, and what may be concluded.",
		],
		[
			"compute",
			"We have idle time on {four|eight} GPUs at weekends and lend it for vision models that others can reuse.",
		],
		["theory", "Clear advice, free of charge, on when linear predictivity says something about a mechanism."],
	],
	needs: [
		[
			"data",
			"Recordings from {V4|IT} with images that were synthesized for a model, in closed loop if you can.",
		],
		["method", "Help with training self-supervised models on egocentric video; ours collapse after a day."],
		[
			"theory",
			"A statistician who would think with us about comparing models that share most of their variance.",
		],
		[
			"students",
			"A postdoc who has done psychophysics and can read a training loop. Two years, could become three.",
		],
		[
			"compute",
			"Storage more than compute: {40|90} TB of video from head-mounted cameras that we may share but not host.",
		],
	],
	titles: [
		"Controversial {images|movies} separate models that benchmarks rank alike",
		"Self-supervised networks trained on {infant|adult} egocentric video predict {ventral|dorsal} stream responses",
		"A noise ceiling is not a ceiling: limits of model comparison in {V4|IT}",
		"Texture, shape and the order in which they are learned",
	],
};

/** Language in brains and in models. */
export const LANGUAGE: Kind = {
	weight: 7,
	shares: [25, 40, 35],
	core: ["language-processing", "large-language-models", "encoding-models"],
	often: [
		"transformers",
		"neuroimaging",
		"cognitive-neuroscience",
		"representational-alignment",
		"interpretability",
		"compositionality",
	],
	methods: ["fMRI", "Intracranial EEG", "Language-model probing", "MEG", "Corpus analysis"],
	about: [
		"I put people into scanners with audiobooks and compare what their brains do with what language models do. They agree more than they should.",
		"Syntax without symbols: I study what sentence structure is for a network and for {temporal|frontal} cortex.",
		"Bilingual in life and in research: how two languages share one brain, and why multilingual models are not that.",
	],
	offers: [
		[
			"data",
			"{Six|Eleven} hours of naturalistic listening per person in {English|Mandarin|French|Dutch}, fMRI and eye tracking, aligned word by word.",
		],
		[
			"method",
			"A tested pipeline from audiobook to encoding model, with the baselines that reviewers ask for (word rate, surprisal, position).",
		],
		["theory", "I like to argue about what surprisal explains. Bring a data set in which it fails."],
		[
			"supervision",
			"One place for a visiting student who wants to learn intracranial analysis, three months, housing found.",
		],
	],
	needs: [
		[
			"method",
			"Somebody at home in mechanistic interpretability: I have hypotheses about circuits for agreement and no tools.",
		],
		["data", "Intracranial recordings of people who listen to stories, with patients' consent for sharing."],
		[
			"compute",
			"Access to models with their training data known and checkpoints kept; probing the last one only tells half.",
		],
		[
			"funding",
			"Partners in {Europe|Asia|Latin America} for a consortium about language models and less-studied languages.",
		],
	],
	titles: [
		"Surprisal is not enough: {syntax|discourse} in {temporal|frontal} cortex during natural listening",
		"What two languages share in one brain and in one model",
		"Checkpoints tell: brain alignment of language models peaks before their loss does",
		"Agreement circuits in small transformers and their {MEG|ECoG} signatures",
	],
};

/** Predictive coding, active inference, the Bayesian brain. */
export const PREDICTION: Kind = {
	weight: 6,
	shares: [45, 25, 30],
	core: ["predictive-coding", "bayesian-brain", "active-inference"],
	often: [
		"canonical-computations",
		"attention",
		"computational-neuroscience",
		"vision",
		"self-supervised-learning",
		"decision-making",
	],
	methods: ["Bayesian modelling", "EEG", "Laminar fMRI", "Network simulation", "Psychophysics"],
	about: [
		"I test predictive coding where it could fail: in layers, in time, and in animals that did not read the theory.",
		"Priors, mostly. How people get them, how long they keep them, and what it costs to change one's mind.",
		"I came from philosophy and stayed for the equations. Active inference, with experiments.",
	],
	offers: [
		[
			"theory",
			"I can write down the generative model behind your task, so that you see what a Bayesian observer would do before you collect data.",
		],
		["data", "Laminar fMRI of expectation in {V1|auditory cortex}, {12|22} people, raw data included."],
		[
			"method",
			"Simulation-based inference for models without a likelihood; a half-day tutorial that I have given four times.",
		],
		[
			"supervision",
			"I co-supervise projects on perceptual priors, remotely, if there is somebody local for the daily questions.",
		],
	],
	needs: [
		["data", "Layer-resolved recordings of mismatch responses that separate omission from surprise."],
		["method", "Help to train predictive-coding networks past ten layers without tricks."],
		["theory", "A critic. I would like to write with somebody who thinks that free energy explains nothing."],
		[
			"students",
			"A student with a background in signal processing for an EEG study that is already approved.",
		],
	],
	titles: [
		"Omissions without surprise: laminar responses in {V1|A1}",
		"Priors survive their evidence: {slow|asymmetric} updating in {96|210} people",
		"Predictive coding networks past ten layers: what breaks, and a remedy",
		"When is precision attention?",
	],
};
