// Measures what is said to be fast, and writes the figures into docs/performance.md. `npm run bench -- catalogue`: one part.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { connect } from "#app/platform/db/connect.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { migrate } from "#app/platform/db/migrate.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { isBuildFresh } from "../../app/cli/build-app.ts";
import { loadCatalogue } from "../../prisma/seed.ts";
import { catalogueBench } from "./catalogue/catalogue-bench.ts";
import { duplicatesBench } from "./duplicates/duplicates-bench.ts";
import { replaceSection } from "./figures.ts";
import { jobsBench } from "./jobs/jobs-bench.ts";
import { mailsBench } from "./mails/mails-bench.ts";
import type { BenchPart } from "./part.ts";
import { peopleBench } from "./people/people-bench.ts";
import { signInBench } from "./sign-in/sign-in-bench.ts";
import { signedInBench } from "./signed-in/signed-in-bench.ts";

const SEED = 20261124;
const PARTS: readonly BenchPart[] = [
	catalogueBench,
	signInBench,
	signedInBench,
	peopleBench,
	jobsBench,
	mailsBench,
	duplicatesBench,
];
const FIGURES = join(PROJECT_ROOT, "docs/performance.md");

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0)
	throw new Error(
		`There is no part ${unknown.join(", ")}; there are ${PARTS.map(({ name }) => name).join(", ")}.`,
	);
if (!isBuildFresh()) throw new Error("The build is not fresh: run npm run build first.");

console.log(`seed ${SEED}`);
const server = await startEmbeddedPostgres({ ephemeral: true });
try {
	const admin = await connect(server.url);
	const version = (await admin.query("SHOW server_version")).rows[0].server_version;
	const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, PostgreSQL ${version}`;
	let databases = 0;
	const createDatabase = async () => {
		const name = `bench${databases++}`;
		await admin.query(`CREATE DATABASE ${name}`);
		const url = new URL(server.url);
		url.pathname = `/${name}`;
		await migrate({ databaseUrl: url.href });
		await loadCatalogue({ databaseUrl: url.href });
		return url.href;
	};
	for (const part of PARTS) {
		if (asked.length > 0 && !asked.includes(part.name)) continue;
		console.log(`\n── ${part.name}`);
		const text = await part.run({ seed: SEED, createDatabase });
		console.log(text);
		const seen = `Seen on ${new Date().toISOString().slice(0, 10)}; ${machine}; seed ${SEED}.`;
		const order = PARTS.map(({ name }) => name);
		writeFileSync(
			FIGURES,
			replaceSection(readFileSync(FIGURES, "utf8"), part.name, `${text.trim()}\n\n${seen}`, order),
		);
	}
	await admin.end();
} finally {
	await server.stop();
}
