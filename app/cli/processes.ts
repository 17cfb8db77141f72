import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ViteDevServer } from "vite";
import type { Environment } from "../platform/env.server.ts";
import { PROJECT_ROOT } from "../platform/root.server.ts";

/** What the web and worker modules export, built or in source. */
export interface WebModule {
	startWeb(
		environment: Environment,
		options?: { viteDevServer?: ViteDevServer },
	): Promise<{ url: string; stop(): Promise<void> }>;
}
export interface WorkerModule {
	startWorker(environment: Environment): Promise<{ stop(): Promise<void> }>;
}

/** Loads a process's module from the build. */
export function loadBuilt(name: "server"): Promise<WebModule>;
export function loadBuilt(name: "worker"): Promise<WorkerModule>;
export function loadBuilt(name: "server" | "worker"): Promise<unknown> {
	return import(pathToFileURL(join(PROJECT_ROOT, `build/server/${name}.js`)).href);
}

/** Loads a process's module from source through Vite, which reloads what changes. */
export function loadSource(vite: ViteDevServer, name: "server"): Promise<WebModule>;
export function loadSource(vite: ViteDevServer, name: "worker"): Promise<WorkerModule>;
export function loadSource(vite: ViteDevServer, name: "server" | "worker"): Promise<unknown> {
	return vite.ssrLoadModule(`/app/${name}.ts`);
}
