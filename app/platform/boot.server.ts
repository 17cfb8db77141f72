import { setFixedClock } from "./clock.server.ts";
import { type Environment, setEnvironment } from "./env.server.ts";
import { configureLog } from "./log.server.ts";

/** Hands a process its environment, and sets its log and clock by it. The first thing every composition root does. */
export function bootPlatform(environment: Environment): void {
	setEnvironment(environment);
	configureLog(environment);
	setFixedClock(environment.FIXED_CLOCK);
}
