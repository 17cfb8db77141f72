import type { Kind } from "./kind.ts";

/** Engineers of machine learning who look to the brain, many of them in companies. */
export const ENGINEER: Kind = {
	weight: 9,
	shares: [10, 85, 5],
	core: ["machine-learning", "deep-learning", "neuro-inspired-ai"],
	often: [
		"transformers",
		"self-supervised-learning",
		"neural-foundation-models",
		"representation-learning",
		"reinforcement-learning",
		"ai-for-neuroscience",
	],
	methods: ["PyTorch", "JAX", "Distributed training", "Model evaluation", "Data pipelines"],
	about: [
		"I train large models for a living and read neuroscience on trains. Looking for a problem where the brain knows something we do not.",
		"Engineer with {seven|ten|twelve} years of making training runs finish. I would like my next ones to matter to a laboratory.",
		"Foundation models for neural data: same recipe as for text, everything else is different.",
	],
	offers: [
		[
			"compute",
			"We give academic groups credits for training: up to {10,000|25,000} GPU hours a year, two pages of proposal, answer within a month.",
		],
		[
			"method",
			"I will make your training code run on more than one GPU, and faster on one. An afternoon is often enough.",
		],
		[
			"method",
			"Evaluation that holds: leakage checks, seeds, and plots that show the spread. Send me a repository.",
		],
		[
			"supervision",
			"I mentor two people a season who move from neuroscience to industry, or are not sure whether they want to.",
		],
		[
			"funding",
			"A small grant of {8,000|15,000} euros for open tools that both fields use; I can put in a word.",
		],
	],
	needs: [
		[
			"data",
			"Large, messy, real recordings with permission to train on them: {spikes|calcium|EEG}, all of it.",
		],
		["theory", "A neuroscientist who tells me which of my ideas were tried in 1987."],
		[
			"students",
			"Interns with experimental experience; we teach the engineering, we cannot teach the biology.",
		],
		[
			"method",
			"Advice on which questions a foundation model of neural data should answer before anyone should care.",
		],
	],
	titles: [
		"One model for {forty|two hundred} recordings: pretraining across {animals|areas|laboratories}",
		"Sparse activity at scale costs less than it seems",
		"A recipe for training recurrent models that do not forget to stop",
		"Tokens for spikes: an ablation nobody asked for",
	],
	stages: [
		["industry", 60],
		["research_staff", 20],
		["independent", 8],
		["postdoc", 6],
		["master_student", 6],
	],
};

/** Spiking networks and neuromorphic hardware. */
export const NEUROMORPHIC: Kind = {
	weight: 6,
	shares: [30, 65, 5],
	core: ["spiking-neural-networks", "neuromorphic-computing", "brain-inspired-ai"],
	often: [
		"learning-rules",
		"biologically-plausible-learning",
		"embodied-agents",
		"neural-engineering",
		"recurrent-neural-networks",
	],
	methods: [
		"Neuromorphic chips",
		"Surrogate gradients",
		"FPGA design",
		"Event cameras",
		"Network simulation",
	],
	about: [
		"I make chips that spike and then find out what they are good for. Hearing, it turns out.",
		"Event cameras on {drones|insect-sized robots}. Everything I build has to run on {20|50} milliwatts.",
		"Surrogate gradients by day. By night I wonder why cortex is so much slower and so much better.",
	],
	offers: [
		[
			"compute",
			"Time on a neuromorphic board with {one|four} million neurons, remote access, and somebody (me) who answers questions.",
		],
		[
			"method",
			"Conversion of your rate model into spikes with honest numbers for energy, including the memory.",
		],
		[
			"data",
			"{Nine|Thirty} hours of event-camera recordings, outdoors, with motion capture as ground truth.",
		],
		["method", "Teaching material for surrogate gradients: five notebooks, used in two summer schools."],
	],
	needs: [
		[
			"theory",
			"A computational neuroscientist who can tell which delays matter. We have delays in hardware and no theory for them.",
		],
		[
			"data",
			"Spike trains with timing that carries information, so that a benchmark for spiking networks is not images again.",
		],
		["funding", "Industrial partners for a project on hearing aids; half of the money is there."],
		["students", "Somebody who likes both Verilog and Dayan and Abbott. We exist; we would like to be more."],
	],
	titles: [
		"Delays that learn: {sound localization|keyword spotting} on {20|50} milliwatts",
		"An honest energy budget for spiking networks",
		"Event-based optic flow on {insect-sized robots|drones} outdoors",
		"Surrogate gradients need not be smooth",
	],
};

/** What networks represent, and how to find out. */
export const INTERPRETATION: Kind = {
	weight: 7,
	shares: [20, 70, 10],
	core: ["interpretability", "representation-learning", "representational-alignment"],
	often: [
		"neural-geometry",
		"deep-learning-theory",
		"geometric-deep-learning",
		"generalization",
		"inductive-bias",
		"large-language-models",
		"population-coding",
	],
	methods: [
		"Sparse autoencoders",
		"Representational similarity analysis",
		"Mathematical analysis",
		"PyTorch",
		"Causal interventions",
	],
	about: [
		"I treat networks as animals that hold still. Lesions, stimulation, tuning curves; then I ask physiologists which of my mistakes they made first.",
		"Geometry of representations: what stays the same when a network learns, and when two networks learn apart.",
		"I work on measures of similarity between representations and on the embarrassing ways in which they disagree.",
	],
	offers: [
		[
			"method",
			"Sparse autoencoders for your network, trained with care, with a list of what I think is an artefact.",
		],
		[
			"theory",
			"Which measure of representational similarity is invariant to what: a table, a tutorial, and an opinion.",
		],
		[
			"compute",
			"Checkpoints of {24|60} small language models over training, free to use, so that nobody trains them again.",
		],
		["supervision", "Thesis topics on the geometry of learned codes for students of mathematics or physics."],
	],
	needs: [
		[
			"data",
			"Population recordings from the same task in two areas or two animals, for comparing geometries.",
		],
		["method", "A neurophysiologist's view on causal interventions: when is a lesion an explanation?"],
		[
			"theory",
			"Somebody who knows random matrices better than I do, for a question about spectra that learn.",
		],
		["compute", "Training runs with saved gradients. I know what I am asking for."],
	],
	titles: [
		"Two networks, one geometry? Seven measures, {four|five} answers",
		"Features that fire together: sparse dictionaries of {vision|language} models over training",
		"Symmetries of the task become symmetries of the code, late",
		"A lesion is not an explanation, in silico",
	],
};

/** Symbols in networks: vector-symbolic architectures, reasoning. */
export const SYMBOLS: Kind = {
	weight: 4,
	shares: [10, 50, 40],
	core: ["vector-symbolic-architectures", "neuro-symbolic", "reasoning"],
	often: [
		"cognitive-architectures",
		"compositionality",
		"connectionism",
		"neuromorphic-computing",
		"large-language-models",
		"cognitive-science",
	],
	methods: [
		"Vector-symbolic architectures",
		"Program synthesis",
		"Cognitive architectures",
		"Mathematical analysis",
	],
	about: [
		"Binding is the problem, high-dimensional vectors are the hope. I build models that do analogies with {500|2,000} neurons.",
		"Reasoning in people is slow, in models it is expensive, in both it goes wrong in interesting ways.",
		"I maintain a cognitive architecture that is older than some of my students.",
	],
	offers: [
		[
			"method",
			"A library for vector-symbolic models in Python with examples from {memory|parsing|navigation}; I answer issues within a week.",
		],
		[
			"theory",
			"Capacity results for superposed memories, in plain words, for people who build or record them.",
		],
		[
			"data",
			"Errors of {300|650} people on analogy problems that language models solve, and the other way round.",
		],
	],
	needs: [
		[
			"data",
			"Recordings that could tell binding by synchrony from binding by anything else. I will take negative results.",
		],
		["students", "A doctoral student for a funded project on composition; a background in logic is welcome."],
		["method", "Somebody who trains transformers from scratch, for controlled experiments on composition."],
		["funding", "A home for a workshop on symbols and networks, about {40|70} people, two days."],
	],
	titles: [
		"How much fits into one vector? Capacity of {superposed|bound} memories",
		"People and language models fail at different analogies",
		"Composition learned, not built in: a {controlled|negative} result",
	],
};
