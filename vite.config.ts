import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

/**
 * Builds the web and worker processes in Remix's own server build, so that the modules that hold state
 * (database, cache, clock) exist once, not once per entry.
 */
function processesInServerBuild(): Plugin {
	return {
		name: "processes-in-server-build",
		config: (_config, { isSsrBuild }) =>
			isSsrBuild
				? {
						build: {
							rollupOptions: {
								input: {
									index: "virtual:remix/server-build",
									server: "app/server.ts",
									worker: "app/worker.ts",
								},
								output: { entryFileNames: "[name].js" },
							},
						},
					}
				: undefined,
	};
}

export default defineConfig({
	plugins: [tailwindcss(), remix(remixConfig), processesInServerBuild()],
	build: { target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
	server: { host: "127.0.0.1" },
});
