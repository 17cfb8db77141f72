import type { ExchangeKind } from "./kinds/index.ts";

/** What people of every kind offer and need, and say of themselves. [topic] and [method] stand for one of their own. */

export const COMMON_OFFERS: readonly (readonly [ExchangeKind, string])[] = [
	["method", "I teach [method] to one visitor a {month|season}; bring your own data and a question."],
	[
		"method",
		"An hour by video on [method]: what it costs, what goes wrong, and when to use something simpler.",
	],
	["method", "Analysis code for [topic], tested and with an example that runs in {five|ten} minutes."],
	[
		"theory",
		"A second reader for drafts on [topic]. I answer within {a week|ten days} and do not mince words.",
	],
	["theory", "I collect disagreements about [topic] and can tell you which side has which evidence."],
	[
		"data",
		"Data behind our last paper on [topic]: cleaned, described, under CC BY, and I answer questions about it.",
	],
	["data", "Pilot data on [topic] that did not fit our story. Somebody else's might need exactly that."],
	[
		"supervision",
		"I take {one|two} remote thesis {student|students} a year on [topic], with a meeting every week.",
	],
	[
		"students",
		"Our master's programme looks for projects on [topic] of {three|six} months; the students are paid by us.",
	],
	[
		"compute",
		"A node with {two|four} good GPUs is idle in {July and August|the first half of the year}; for work on [topic] it is yours.",
	],
	[
		"funding",
		"Travel money for somebody from outside our usual circle to visit for {two|three} weeks and work on [topic].",
	],
];

export const COMMON_NEEDS: readonly (readonly [ExchangeKind, string])[] = [
	["method", "A patient person who knows [method]; I have read the papers and still get it wrong."],
	["method", "Somebody to check our use of [method] before we submit, as a co-author if it turns into work."],
	["theory", "A conversation with a theorist about [topic]. I have a plot that nobody here can explain."],
	[
		"theory",
		"I am looking for the older literature on [topic], before {1995|2005}; pointers from people who were there are welcome.",
	],
	["data", "A second data set on [topic] to see whether our result is about the brain or about our rig."],
	[
		"data",
		"Anything on [topic] with raw data and a licence. I can offer careful work and a co-authored paper.",
	],
	[
		"compute",
		"A few hundred GPU hours for a side project on [topic] that my supervisor does not need to know about yet.",
	],
	["funding", "Co-applicants for a small grant on [topic]; I would write most of it."],
	[
		"students",
		"A student for [topic]. The project is defined, the ethics are approved, the desk is by the window.",
	],
	["supervision", "A mentor for [topic] outside my own university, one call a month."],
];

export const MORE_ABOUT: readonly string[] = [
	"I moved here from {Bogotá|Lyon|Kraków|Nairobi|Chennai|Busan|Valparaíso|Izmir|Halifax} {two|three|five} years ago.",
	"I like to talk to people who are new to the field; write to me.",
	"On parental leave until {February|April}; slow to answer, glad to be asked.",
	"Before this: {five years of teaching mathematics|a job in a hospital|a start-up that did not start|particle physics|two years of piano}.",
	"I keep a reading list on [topic] and send it to anyone who asks.",
	"Looking for people to share a flat with at COSYNE.",
	"I organize a journal club on [topic] in our department; guests join by video.",
	"Currently writing up, so happy about every distraction.",
	"I reply on {Mondays|Fridays} and walk on the other days.",
];

export const LABS = {
	reward: ["Learning and Choice Group", "Dopamine Laboratory", "Value and Action Unit"],
	plasticity: ["Plasticity Theory Group", "Dendrites and Learning Laboratory", "Learning Rules Group"],
	memory: ["Memory and Sleep Laboratory", "Continual Learning Group", "Sequence and Schema Group"],
	vision: ["Visual Models Laboratory", "Perception and Networks Group", "Ventral Stream Group"],
	language: ["Language and Brain Group", "Listening Laboratory", "Sentence Laboratory"],
	prediction: ["Expectation Laboratory", "Inference Group", "Perception and Priors Group"],
	engineer: ["Foundation Models Team", "Machine Learning Platform", "Applied Research"],
	neuromorphic: ["Spiking Systems Group", "Low-Power Intelligence Laboratory", "Event Vision Group"],
	interpretation: ["Representation Group", "Network Physiology Laboratory", "Geometry of Learning Group"],
	symbols: ["Structure and Reasoning Group", "High-Dimensional Computing Laboratory"],
	dynamics: ["Neural Dynamics Group", "Theory of Populations", "Recurrent Networks Laboratory"],
	circuits: ["Circuits Laboratory", "Wiring and Function Group", "Cortical Recording Unit"],
	interfaces: ["Neural Interfaces Laboratory", "Closed-Loop Group", "Communication Prostheses Group"],
	behaviour: ["Behaviour and Body Group", "Movement Laboratory", "Ethology in Silico"],
	cognition: ["Planning Laboratory", "Computational Cognition Group", "Judgment and Models Group"],
	imaging: ["Long-Scan Laboratory", "Attention and MEG Group", "Cognitive Imaging Group"],
	tools: ["Research Software Unit", "Neuroinformatics Core", "Open Data Group"],
} as const satisfies Record<string, readonly string[]>;
