import { BEHAVIOUR, CIRCUITS, DYNAMICS, INTERFACES } from "./brains.ts";
import type { Kind } from "./kind.ts";
import { MEMORY, PLASTICITY, REWARD } from "./learning.ts";
import { ENGINEER, INTERPRETATION, NEUROMORPHIC, SYMBOLS } from "./machines.ts";
import { COGNITION, IMAGING, TOOLS } from "./minds.ts";
import { LANGUAGE, PREDICTION, VISION } from "./perception.ts";

export type { ExchangeKind, Kind, Stage } from "./kind.ts";

/** Everybody in the sample world is of one of these kinds. */
export const KINDS = {
	reward: REWARD,
	plasticity: PLASTICITY,
	memory: MEMORY,
	vision: VISION,
	language: LANGUAGE,
	prediction: PREDICTION,
	engineer: ENGINEER,
	neuromorphic: NEUROMORPHIC,
	interpretation: INTERPRETATION,
	symbols: SYMBOLS,
	dynamics: DYNAMICS,
	circuits: CIRCUITS,
	interfaces: INTERFACES,
	behaviour: BEHAVIOUR,
	cognition: COGNITION,
	imaging: IMAGING,
	tools: TOOLS,
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
