// Proves everything, one step after the other: `npm test`; `npm test -- events` runs only tests whose path has "events".
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isBuildFresh, isClientFresh } from "../app/cli/build-app.ts";
import { PROJECT_ROOT } from "../app/platform/root.server.ts";
import { addUp, type Counts, countsLine, readCounts } from "./setup/counts.ts";
import { runQuietly, stopOnSignal } from "./setup/run-quietly.ts";

const WIDTH = 64;
const patterns = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), "neuroai-tests-"));
const results: Counts[] = [];
process.on("exit", () => rmSync(reports, { recursive: true }));
stopOnSignal();

/** A step of one program: what it said is shown when it fails. Where `report` is given, its tests are counted. */
async function step(title: string, script: string, args: string[], report?: string): Promise<boolean> {
	process.stdout.write(`  ${title.padEnd(WIDTH)}`);
	const start = performance.now();
	const { ok, words } = await runQuietly(join(PROJECT_ROOT, script), args);
	const counts = report ? readCounts(read(report), ok) : check(ok);
	results.push(counts);
	const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
	console.log(`${seconds} s  ${report ? countsLine(counts) : ok ? "ok" : "FAILED"}`);
	if (counts.failed > 0) console.log(`\n${words.trim()}\n`);
	return ok;
}

function skip(title: string, why: string): void {
	results.push({ passed: 0, failed: 0, skipped: 1 });
	console.log(`  ${title.padEnd(WIDTH)} not run: ${why}`);
}

function vitest(title: string, projects: string[]): Promise<boolean> {
	const report = join(reports, `${projects.join("-")}.json`);
	const options = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
	// A pattern need not match in every project.
	if (patterns.length > 0) options.push("--passWithNoTests");
	const args = ["run", ...projects.flatMap((name) => ["--project", name]), ...options, ...patterns];
	return step(title, "node_modules/vitest/vitest.mjs", args, report);
}

function check(ok: boolean): Counts {
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

function read(path: string): string | undefined {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return undefined; // The run broke off before it could write; its exit code counts then.
	}
}

if (!isClientFresh()) await step("Database client", "node_modules/prisma/build/index.js", ["generate"]);
await step("Format and lint", "node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]);
await step("Types", "node_modules/typescript/bin/tsc", ["--noEmit"]);
await step("Dependency rule", "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs", ["."]);
const built = isBuildFresh() || (await step("Build", "app/cli/build.ts", []));
await vitest("Unit, database and architecture tests", ["unit"]);
if (built) {
	await vitest("Routes and browser journeys", ["site"]);
	await vitest("Starting and stopping", ["lifecycle"]);
} else {
	skip("Routes and browser journeys", "the build failed");
	skip("Starting and stopping", "the build failed");
}
const total = addUp(results);
if (patterns.length > 0 && !results.some(({ tests }) => tests)) {
	total.failed += 1;
	console.log(
		`  No test has ${patterns.map((pattern) => JSON.stringify(pattern)).join(" or ")} in its path.`,
	);
}
if (total.failed > 0) process.exitCode = 1;
console.log(`\n${countsLine(total)}`);
