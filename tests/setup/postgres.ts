import type { TestProject } from "vitest/node";
import { connect } from "../../app/platform/db/connect.server.ts";
import { startEmbeddedPostgres } from "../../app/platform/db/embedded-postgres.server.ts";
import { migrate } from "../../app/platform/db/migrate.server.ts";
import { loadCatalogue } from "../../prisma/seed.ts";

declare module "vitest" {
	export interface ProvidedContext {
		/** Address of a server whose database "catalogue" holds the real catalogue, as a template for others. */
		postgresUrl: string;
	}
}

/** One real PostgreSQL for a run, with a template database that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await startEmbeddedPostgres({ ephemeral: true });
	const template = new URL(server.url);
	template.pathname = "/catalogue";
	const admin = await connect(server.url);
	await admin.query("CREATE DATABASE catalogue");
	await admin.end();
	await migrate({ databaseUrl: template.href });
	await loadCatalogue({ databaseUrl: template.href });
	project.provide("postgresUrl", server.url);
	return () => server.stop();
}
