import type { Kind } from "./kind.ts";

/** Theory of neural dynamics and populations. */
export const DYNAMICS: Kind = {
	weight: 9,
	shares: [65, 30, 5],
	core: ["neural-dynamics", "recurrent-neural-networks", "theoretical-neuroscience"],
	often: [
		"population-coding",
		"dimensionality-reduction",
		"computational-neuroscience",
		"motor-control",
		"neural-geometry",
		"decision-making-neural",
	],
	methods: [
		"Dynamical systems analysis",
		"Latent-variable models",
		"Mean-field theory",
		"Network simulation",
		"Neuropixels",
	],
	about: [
		"Low-dimensional dynamics in high-dimensional recordings, and the question of whose dimension it is.",
		"I train recurrent networks and take them apart, then do the same with {motor|prefrontal|parietal} cortex, with less success.",
		"Physicist among biologists for {six|nine} years. Mean-field theory of networks that have to do something.",
	],
	offers: [
		[
			"theory",
			"Mean-field analysis of your recurrent model: when it is chaotic, when it is not, and what learning changes.",
		],
		[
			"method",
			"Latent-variable models for spikes (from PCA to switching dynamics), and a frank word on which your data can support.",
		],
		[
			"method",
			"Code that finds fixed points and slow regions in trained networks, checked against cases with known answers.",
		],
		[
			"supervision",
			"Two short projects for students of physics who want to see whether they like neuroscience.",
		],
		["data", "Simulated populations with known ground truth, for testing methods before you believe them."],
	],
	needs: [
		[
			"data",
			"Simultaneous recordings from {motor cortex and cerebellum|two areas that drive each other} with perturbations.",
		],
		["compute", "CPU time, for once: {20,000|50,000} core hours of simulations with real delays."],
		[
			"students",
			"A postdoc who can prove things and plot things. Two years; remote is possible for part of it.",
		],
		["method", "Experience with holographic stimulation: our theory says where to push, we do not know how."],
	],
	titles: [
		"Slow manifolds of trained networks survive {pruning|noise|delays}",
		"Whose dimension? Tasks bound the rank of {motor|prefrontal} dynamics",
		"Chaos, learned away: a mean-field theory of {recurrent|balanced} networks",
		"Perturbations tell communication from common input",
	],
};

/** Circuits and connectomes, with electrodes and microscopes. */
export const CIRCUITS: Kind = {
	weight: 8,
	shares: [80, 15, 5],
	core: ["systems-neuroscience", "connectomics", "neural-coding"],
	often: [
		"neural-data-analysis",
		"ai-for-neuroscience",
		"dendritic-computation",
		"biophysical-models",
		"motor-control",
		"closed-loop-neuroscience",
	],
	methods: ["Neuropixels", "Two-photon imaging", "Electron microscopy", "Optogenetics", "Spike sorting"],
	about: [
		"I have spent {four|five} years with one circuit in the {fly|zebrafish|mouse} and know about a third of it.",
		"Connectomes are parts lists. I look for the predictions that a wiring diagram makes and that a recording can refuse.",
		"Experimenter. I record from {six|eight} probes at once and would like to understand what comes out.",
	],
	offers: [
		[
			"data",
			"{380|1,100} neurons recorded at once over {thirty|sixty} days in {visual|motor} cortex, spike sorted, with behaviour on video.",
		],
		["method", "Come and see how we do chronic Neuropixels implants. Three days, one visitor at a time."],
		[
			"data",
			"A connectome of {a thousand|four thousand} proofread cells with types and synapse sizes; query access for anyone who asks.",
		],
		[
			"students",
			"Experimental students who want a computational project; I would rather share them than lose them.",
		],
	],
	needs: [
		[
			"theory",
			"A modeller for a real connectome: which dynamics does this wiring allow? We have tried the obvious.",
		],
		[
			"method",
			"Help with drift in long recordings. We correct what we can, and sorted units still come and go.",
		],
		["compute", "Somewhere to segment {300|700} TB of electron microscopy."],
		[
			"method",
			"Somebody who would train a network on our task, with our body constraints, and compare honestly.",
		],
		[
			"funding",
			"A partner in machine learning for a project proposal on wiring and function; deadline in spring.",
		],
	],
	titles: [
		"Wiring predicts {direction selectivity|gain} in the {fly|mouse} better than tuning does",
		"Sixty days of the same cells: drift and what stays",
		"Synapse size and function in {four thousand|a thousand} proofread neurons",
		"A circuit for {turning|stopping}, and the model that did not survive it",
	],
};

/** Brain-computer interfaces and closed loops. */
export const INTERFACES: Kind = {
	weight: 6,
	shares: [50, 45, 5],
	core: ["brain-computer-interfaces", "neural-engineering", "closed-loop-neuroscience"],
	often: [
		"neural-foundation-models",
		"encoding-models",
		"motor-control",
		"neural-data-analysis",
		"recurrent-neural-networks",
	],
	methods: [
		"Intracortical recording",
		"EEG",
		"Real-time decoding",
		"Kalman filters",
		"Transformers for neural data",
	],
	about: [
		"Decoders that still work next month. My patients measure progress in words per minute, so I do, too.",
		"I close loops: record, decide within {five|ten} milliseconds, stimulate. The deciding is where machine learning comes in.",
		"Clinical engineer with a foot in research. I care about what survives contact with a living room.",
	],
	offers: [
		[
			"data",
			"{Fourteen|Twenty-two} months of intracortical recordings during {typing|speech|reaching} attempts, de-identified, through a data agreement.",
		],
		[
			"method",
			"A real-time stack (under {four|eight} milliseconds, open source) that takes any PyTorch model as its decoder.",
		],
		["theory", "What regulators ask before a decoder may learn at home; I have been through it once."],
	],
	needs: [
		[
			"method",
			"Pretraining across people: we have {three|five} participants and each has her own electrode layout.",
		],
		["theory", "Control theory for loops in which both sides learn."],
		["students", "An engineer who wants a doctorate and is kind to patients."],
		["funding", "Matching money for a trial that a foundation will half fund."],
	],
	titles: [
		"A decoder that lasts: {fourteen|twenty-two} months without recalibration in {two|three} people",
		"When user and decoder both learn: stability of co-adaptive loops",
		"Pretraining across participants halves calibration for {speech|typing}",
	],
};

/** Behaviour, movement and embodied agents. */
export const BEHAVIOUR: Kind = {
	weight: 6,
	shares: [45, 40, 15],
	core: ["behavior-quantification", "motor-control", "embodied-agents"],
	often: ["reinforcement-learning", "neural-dynamics", "systems-neuroscience", "vision", "decision-making"],
	methods: [
		"Pose estimation",
		"Physics simulation",
		"Motion capture",
		"Reinforcement-learning models",
		"High-speed video",
	],
	about: [
		"Bodies first. I build simulated {mice|flies|octopus arms} and train them until they move like the real ones, or fail instructively.",
		"I turn hours of video into behaviour that can be counted, and then wonder what an action is.",
		"Motor learning in {songbirds|people with stroke|mice}, with controllers from robotics as hypotheses.",
	],
	offers: [
		[
			"method",
			"Pose estimation that works for your animal: bring {100|200} labelled frames and leave with tracks.",
		],
		[
			"data",
			"{900|2,400} hours of freely moving {mice|flies}, tracked in three dimensions, {half|some} of it with electrophysiology.",
		],
		[
			"method",
			"A biomechanical model of the {mouse forelimb|fly leg} in MuJoCo with muscles measured, not guessed.",
		],
		["students", "A robotics student for six months, paid by us, to work with an experimental group."],
	],
	needs: [
		["theory", "An account of what animals do when they do nothing. Half of our video is that."],
		["compute", "Simulation in bulk: agents with muscles learn slowly."],
		["data", "Muscle recordings during natural behaviour, any animal small enough to simulate."],
		["method", "Help with inverse reinforcement learning that does not return whatever we put in."],
	],
	titles: [
		"A simulated {mouse|fly} learns to {groom|reach}, and what its errors share with the animal's",
		"Syllables of behaviour depend on who counts them",
		"Muscles make motor learning {easier|harder}: a comparison of {three|five} bodies",
	],
};
