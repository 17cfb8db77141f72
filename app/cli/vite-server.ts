import { createServer, type ViteDevServer } from "vite";
import { freePort } from "../platform/free-port.server.ts";
import { PROJECT_ROOT } from "../platform/root.server.ts";
import type { Lifetime } from "./lifetime.ts";

/** Starts Vite inside this process, for pages that reload as their source changes. */
export async function holdVite(lifetime: Lifetime): Promise<ViteDevServer> {
	const vite = await createServer({
		root: PROJECT_ROOT,
		// A free port for its web socket, so that two checkouts can be worked on at once.
		server: { middlewareMode: true, hmr: { port: await freePort() } },
	});
	lifetime.holds("Vite", () => vite.close());
	return vite;
}
