import type { Kind } from "./kind.ts";

/** Reward, dopamine and reinforcement learning, from the brain's side. */
export const REWARD: Kind = {
	weight: 9,
	shares: [60, 30, 10],
	core: ["reinforcement-learning", "neuromodulation", "decision-making-neural"],
	often: ["credit-assignment", "decision-making", "meta-learning", "systems-neuroscience", "learning-rules"],
	methods: [
		"Fibre photometry",
		"Model fitting",
		"Two-photon imaging",
		"Reinforcement-learning models",
		"Optogenetics",
	],
	about: [
		"I ask what dopamine teaches, and to whom. {Mice|Rats} do the tasks, and models make the predictions before we look.",
		"How does an animal decide which of its last ten actions earned the reward? I record {striatum|midbrain|orbitofrontal cortex} while it finds out.",
		"Trained in {physics|psychology|computer science}, converted by a lecture on temporal-difference learning. I work on distributional codes for value.",
	],
	offers: [
		[
			"data",
			"{60|85|140} sessions of fibre photometry in {dorsal|ventral} striatum during a {two-armed bandit|foraging|delay discounting} task, sorted, documented, ready to share under an agreement.",
		],
		[
			"method",
			"I fit hierarchical reinforcement-learning models to choices (Stan, or JAX if you have many animals), and can say which differences your data will not tell apart.",
		],
		[
			"theory",
			"An hour on distributional reinforcement learning for people who record: what it predicts for your cells, and what would prove it wrong.",
		],
		[
			"method",
			"Task code for head-fixed {mice|rats} (Bpod and Python), with the shaping protocol that took us a year to get right.",
		],
		[
			"supervision",
			"I can co-supervise a master's thesis on learning rates that change with volatility; the data are there.",
		],
	],
	needs: [
		[
			"method",
			"Somebody who has trained deep agents on partially observed tasks: ours solves it in a way no {mouse|rat} does, and we would like to know why.",
		],
		[
			"compute",
			"About {2,000|5,000} GPU hours for sweeps over agents. Our cluster is shared with people who fold proteins.",
		],
		[
			"theory",
			"I have credit assignment over minutes in the data and no normative account of it. Looking for a theorist who likes awkward facts.",
		],
		[
			"students",
			"A doctoral student who is not afraid of soldering or of Bellman equations. Funded for three years.",
		],
		["data", "Recordings of dopamine neurons in a task with more than two outcomes, any species."],
	],
	titles: [
		"Dopamine transients in {dorsal|ventral} striatum follow the learner's own state, not the experimenter's",
		"A distributional account of value coding in {mouse|primate} {midbrain|prefrontal cortex}",
		"Learning rates that track volatility: {evidence|a failure to replicate} in {120|340} {mice|participants}",
		"What agents and animals learn from a reward that never comes",
	],
};

/** Plasticity and biologically plausible learning. */
export const PLASTICITY: Kind = {
	weight: 8,
	shares: [50, 45, 5],
	core: ["biologically-plausible-learning", "synaptic-plasticity", "credit-assignment"],
	often: [
		"dendritic-computation",
		"learning-rules",
		"hebbian-learning",
		"theoretical-neuroscience",
		"biophysical-models",
		"deep-learning-theory",
	],
	methods: [
		"Mathematical analysis",
		"Network simulation",
		"Patch-clamp recording",
		"JAX",
		"Biophysical modelling",
	],
	about: [
		"Backpropagation works and cortex learns. I look for what could connect the two without cheating: {dendrites|feedback|neuromodulators}, mostly.",
		"I simulate neurons that have a shape. What a dendrite can learn by itself is more than most models allow it.",
		"Half of my week is mathematics, half is arguing with experimenters about what a plasticity rule may know.",
	],
	offers: [
		[
			"theory",
			"If you have a plasticity rule in mind I can work out what objective, if any, it descends. Two evenings, usually.",
		],
		[
			"method",
			"A small JAX library for networks of {two-|three-}compartment neurons with local learning; it trains on one GPU and is documented.",
		],
		["data", "Paired recordings with spike timing across {40|70} cell pairs in layer 5, in NWB."],
		[
			"supervision",
			"Happy to be the second supervisor for somebody in machine learning who wants to end up near biology.",
		],
		[
			"theory",
			"A reading group on credit assignment, Thursdays online: we read one paper slowly, and newcomers are welcome.",
		],
	],
	needs: [
		[
			"data",
			"Plasticity experiments in awake animals with inhibition measured as well: our models disagree there and nothing decides.",
		],
		[
			"method",
			"Help to scale local learning beyond toy images. I know the rule; I do not know how to train something large.",
		],
		[
			"compute",
			"A few weeks on {eight A100|four H100} cards to find out whether our rule still learns at the scale of ImageNet.",
		],
		[
			"theory",
			"A statistical physicist who would look at the learning curves of feedback alignment with us.",
		],
		[
			"funding",
			"We have the pilot and the people for a study of apical inhibition in learning; looking for partners for a joint proposal.",
		],
	],
	titles: [
		"Apical {inhibition|excitation} can gate credit in {two-|three-}compartment neurons",
		"Local rules that descend a global loss, and the ones that only seem to",
		"Feedback weights need not be {symmetric|precise|fast}: bounds for deep networks",
		"Burst-dependent plasticity {explains|does not explain} learning in {awake|anaesthetized} cortex",
	],
};

/** Memory, continual learning, meta-learning. */
export const MEMORY: Kind = {
	weight: 6,
	shares: [35, 35, 30],
	core: ["memory", "continual-learning", "meta-learning"],
	often: [
		"generalization",
		"inductive-bias",
		"recurrent-neural-networks",
		"computational-cognitive-modeling",
		"synaptic-plasticity",
	],
	methods: ["Behavioural experiments", "Network simulation", "fMRI", "PyTorch", "Model comparison"],
	about: [
		"Why do networks forget what people keep? I compare the two on the same sequences of tasks.",
		"Hippocampus, replay, and what a learning machine could do at night. I run experiments with people who sleep in the laboratory.",
		"I study how one memory helps or harms the next, in {people|mice} and in networks that have to learn tasks one after the other.",
	],
	offers: [
		[
			"data",
			"Learning curves of {210|480} people on a sequence of rule tasks, with trial-level responses and confidence; the paper is out, the data are open.",
		],
		[
			"method",
			"Design of experiments in which people and networks get exactly the same trials. Sounds easy; the details take weeks.",
		],
		[
			"theory",
			"A way to tell interference from forgetting in task sequences, worked out for linear networks, with code.",
		],
		[
			"students",
			"Two master's students look for internships of three months from {February|June|September}: good Python, some EEG.",
		],
	],
	needs: [
		[
			"method",
			"Somebody who knows how to record replay in humans with MEG and would share what can go wrong.",
		],
		["compute", "Continual learning needs many seeds. We have ideas for {300|900} runs and one workstation."],
		["data", "Long recordings over days of learning, the same cells if at all possible."],
		[
			"supervision",
			"I am looking for a second supervisor on the machine-learning side for my thesis about schemas.",
		],
	],
	titles: [
		"Replay before forgetting: {people|networks} keep what they rehearse out of order",
		"Interference and forgetting come apart in {linear|recurrent} networks",
		"Schemas speed up the second task and slow down the {third|fourth}",
		"Sleep helps generalization only where tasks share structure",
	],
};
