import { join } from "node:path";
import { type Environment, readEnvironment, setNodeEnv } from "#app/platform/env.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";

// The built web process, alone in a process of its own: the load comes from another.
setNodeEnv("production");
const { startWeb } = (await import(join(PROJECT_ROOT, "build/server/server.js"))) as {
	startWeb(environment: Environment): Promise<{ url: string; stop(): Promise<void> }>;
};
const web = await startWeb(readEnvironment());
process.once("SIGTERM", () => web.stop().then(() => process.exit(0)));
process.send?.("ready");
