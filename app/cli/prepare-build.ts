import { buildApp, generateClient, isBuildFresh, isClientFresh } from "./build-app.ts";
import type { Steps } from "./steps.ts";

/** Generates and builds what is missing or older than its sources; in development only generates. */
export async function prepareBuild({ step }: Steps, signal: AbortSignal, dev = false): Promise<void> {
	if (!isClientFresh())
		await step(
			() => generateClient(signal),
			() => "Generated the database client",
		);
	if (dev) return;
	if (
		await step(
			async () => isBuildFresh(),
			(fresh) => (fresh ? "Build is fresh" : undefined),
		)
	)
		return;
	console.log("  Building the site, which takes a while the first time …");
	await step(
		() => buildApp(signal),
		() => "Built the site",
	);
}
