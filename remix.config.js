/**
 * The Remix options. `vite.config.ts` hands them to Remix's Vite plugin, so this file is live.
 * Every v3 flag is on: the later move to React Router 7 is then a codemod.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
	appDirectory: "app",
	buildDirectory: "build",
	ignoredRouteFiles: ["**/*.test.{ts,tsx}"],
	future: {
		v3_fetcherPersist: true,
		v3_relativeSplatPath: true,
		v3_throwAbortReason: true,
		v3_singleFetch: true,
		v3_lazyRouteDiscovery: true,
		v3_routeConfig: true,
	},
};
