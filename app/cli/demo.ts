import type { Environment } from "../platform/env.server.ts";
import { AppError } from "../platform/errors.ts";

/**
 * The environment of `npm run demo`: on an embedded database of its own beside the one of `npm start`, whatever
 * DATABASE_URL says, and without ways for mail to leave. Throws AppError("invalid_environment") in production mode.
 */
export function demoEnvironment(given: Environment): Environment {
	if (given.SITE_MODE === "production")
		throw new AppError(
			"invalid_environment",
			"A demonstration runs on your own machine only: SITE_MODE must be local.",
		);
	return {
		...given,
		DEMO: true,
		DATABASE_URL: undefined,
		DATA_DIR: `${given.DATA_DIR}-demo`,
		RESEND_API_KEY: undefined,
		SMTP_URL: undefined,
	};
}

/** Makes the sample world in a demonstration's database, unless it is there. */
export async function loadSampleWorld(databaseUrl: string): Promise<{ people: number; made: boolean }> {
	const { loadWorld } = await import("../../prisma/demo/load-world.ts");
	return loadWorld({ databaseUrl });
}

/** One line about the sample world. */
export function describeWorld({ people, made }: { people: number; made: boolean }): string {
	return made ? `Sample world made: ${people} people` : "Sample world is there";
}
