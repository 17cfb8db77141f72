import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { acquireLock } from "../platform/process-lock.server.ts";
import { PROJECT_ROOT } from "../platform/root.server.ts";
import { runTool } from "./run-tool.ts";

/** All that the build is made from, relative to the checkout. */
const SOURCES = [
	"app",
	"emails",
	"public",
	"prisma/schema.prisma",
	"package.json",
	"package-lock.json",
	"tsconfig.json",
	"vite.config.ts",
	"remix.config.js",
];
const NOT_BUILT = /^app\/(platform\/generated|cli)(\/|$)|\.test\.tsx?$/;
const STAMP = "build/sources.sha256";
const SCHEMA = "prisma/schema.prisma";
const GENERATED = "app/platform/generated/prisma/internal/class.ts";

/** Whether `build/` was made from just these sources. */
export function isBuildFresh(root = PROJECT_ROOT): boolean {
	const stamp = join(root, STAMP);
	return existsSync(stamp) && readFileSync(stamp, "utf8") === hashSources(root);
}

/** Whether the generated database client is of just this schema. */
export function isClientFresh(root = PROJECT_ROOT): boolean {
	const client = join(root, GENERATED);
	if (!existsSync(client)) return false;
	const [, schema = '""'] = /"inlineSchema": ("(?:[^"\\]|\\.)*")/.exec(readFileSync(client, "utf8")) ?? [];
	return JSON.parse(schema) === readFileSync(join(root, SCHEMA), "utf8");
}

/** Generates the database client from the schema. Throws as `runTool`. */
export async function generateClient(signal: AbortSignal): Promise<void> {
	await runTool("prisma/build/index.js", ["generate"], signal);
}

/**
 * Builds pages and processes into `build/`. A build that is cut short never counts as fresh.
 * Throws as `runTool`, and AppError("conflict") while another process builds this checkout.
 */
export async function buildApp(signal: AbortSignal): Promise<void> {
	const cache = join(PROJECT_ROOT, "node_modules/.cache");
	mkdirSync(cache, { recursive: true });
	const release = acquireLock(
		join(cache, "neuroai-commons-build.lock"),
		(pid) => `Process ${pid} is building this checkout just now: start again when it has finished.`,
	);
	try {
		rmSync(join(PROJECT_ROOT, STAMP), { force: true });
		const sources = hashSources(PROJECT_ROOT);
		await runTool("@remix-run/dev/dist/cli.js", ["vite:build"], signal);
		writeFileSync(join(PROJECT_ROOT, STAMP), sources);
	} finally {
		release();
	}
}

/** What tells one state of the sources from another: a SHA-256 over their names and contents. */
export function hashSources(root: string): string {
	const hash = createHash("sha256");
	for (const path of SOURCES.flatMap((source) => filesOf(root, source))) {
		hash
			.update(`${path}\0`)
			.update(readFileSync(join(root, path)))
			.update("\0");
	}
	return hash.digest("hex");
}

function filesOf(root: string, path: string): string[] {
	if (NOT_BUILT.test(path)) return [];
	const stat = statSync(join(root, path), { throwIfNoEntry: false });
	if (!stat?.isDirectory()) return stat ? [path] : [];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesOf(root, `${path}/${name}`));
}
