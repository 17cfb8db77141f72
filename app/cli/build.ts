import { setNodeEnv } from "../platform/env.server.ts";
import { buildApp, generateClient, isClientFresh } from "./build-app.ts";
import { live } from "./lifetime.ts";
import { createSteps } from "./steps.ts";

await live(async ({ signal }) => {
	setNodeEnv("production");
	const { step } = createSteps();
	if (!isClientFresh())
		await step(
			() => generateClient(signal),
			() => "Generated the database client",
		);
	await step(
		() => buildApp(signal),
		() => "Built the site",
	);
});
