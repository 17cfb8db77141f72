import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { refreshSearch } from "#app/domain/catalogue/index.server.ts";
import { connect } from "#app/platform/db/connect.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { migrate } from "#app/platform/db/migrate.server.ts";
import { freePort } from "#app/platform/free-port.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { isBuildFresh } from "../../app/cli/build-app.ts";
import { loadCatalogue } from "../../prisma/seed.ts";
import { generateEvents } from "./generate-events.ts";
import { measureBytes, type PageBytes } from "./page-bytes.ts";
import { explain, largeTables, recordStatements } from "./plans.ts";
import { listQuestions, type Question, rareWords, searchQuestions } from "./questions.ts";
import { type Answer, report } from "./report.ts";
import { measurePages, PAGES, writeStillFiles } from "./web-rates.ts";

const SEED = 20261124;
const GENERATED = 100_000;
const REPEATS = 20;

if (!isBuildFresh()) throw new Error("The build is not fresh: run npm run build first.");
console.log(`seed ${SEED}`);
const server = await startEmbeddedPostgres({ ephemeral: true });
try {
	const url = new URL(server.url);
	const admin = await connect(server.url);
	await admin.query("CREATE DATABASE bench");
	const version = (await admin.query("SHOW server_version")).rows[0].server_version;
	await admin.end();
	url.pathname = "/bench";
	await migrate({ databaseUrl: url.href });
	await loadCatalogue({ databaseUrl: url.href });
	const bytes: PageBytes[] = [];
	const real = await pageRates(url.href, async (site) => {
		for (const [page, path] of PAGES) bytes.push(await measureBytes(site, page, path));
	});
	console.log(`making ${GENERATED} events …`);
	await generateEvents(url.href, { count: GENERATED, seed: SEED });
	connectDatabase(url.href, { connections: 4 });
	await refreshSearch();
	const vacuum = await connect(url.href);
	await vacuum.query("VACUUM ANALYZE");
	await vacuum.end();
	const questions = [...searchQuestions(await rareWords(5)), ...(await listQuestions())];
	const answers: Answer[] = [];
	const tables = await largeTables(url.href, 1000);
	for (const question of questions) answers.push(await ask(question, url.href, tables));
	await disconnectDatabase();
	const large = await pageRates(url.href);
	const text = report({
		date: new Date().toISOString().slice(0, 10),
		machine: `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, PostgreSQL ${version}`,
		seed: SEED,
		generated: GENERATED,
		real: real.result,
		large: large.result,
		bytes,
		answers,
		memory: { real: real.peak, large: large.peak },
	});
	console.log(text);
	writeFileSync(join(PROJECT_ROOT, "docs/performance.md"), text);
} finally {
	await server.stop();
}

/** Asks each wording many times, one after the other; the time is the caller's, from call to answer. */
async function ask({ what, ask: wordings }: Question, url: string, tables: string[]): Promise<Answer> {
	const times: number[] = [];
	for (let turn = 0; turn < REPEATS; turn++) {
		for (const one of wordings) {
			const start = performance.now();
			await one();
			times.push(performance.now() - start);
		}
	}
	times.sort((one, other) => one - other);
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
	const statements = await recordStatements(() => Promise.all(wordings.map((one) => one())));
	const plans = await explain(url, statements);
	const scanned = [...new Set(plans.flatMap((plan) => plan.scanned))].filter((table) =>
		tables.includes(table),
	);
	return { what, p50: at(0.5), p95: at(0.95), scanned };
}

/** The pages' rates on a database; `first` looks at the site before it is measured. */
async function pageRates(databaseUrl: string, first?: (site: string) => Promise<void>) {
	const { result: files } = await withWeb(databaseUrl, async (site) => {
		await first?.(site);
		return writeStillFiles(site);
	});
	try {
		return await withWeb(databaseUrl, (site) => measurePages(site, files));
	} finally {
		for (const file of files) file.remove();
	}
}

async function withWeb<T>(
	databaseUrl: string,
	work: (url: string) => Promise<T>,
): Promise<{ result: T; peak: number }> {
	const port = await freePort();
	const child = fork(join(PROJECT_ROOT, "tests/bench/web-child.ts"), {
		env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: "error" },
	});
	const gone = once(child, "exit");
	try {
		await Promise.race([
			once(child, "message"),
			gone.then(() => Promise.reject(new Error("The web process ended."))),
		]);
		const result = await work(`http://127.0.0.1:${port}`);
		return { result, peak: peakMemory(child.pid) };
	} finally {
		child.kill("SIGTERM");
		await gone;
	}
}

/** Megabytes that a process has had at most; 0 where the system does not tell. */
function peakMemory(pid: number | undefined): number {
	try {
		const status = readFileSync(`/proc/${pid}/status`, "utf8");
		return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
	} catch {
		return 0; // Only Linux keeps this file.
	}
}
