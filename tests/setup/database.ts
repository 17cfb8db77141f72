import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { connect } from "#app/platform/db/connect.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";

/** A new database with the real catalogue, for one test file: a clone of the template, made in a fraction of a second. */
export async function createTestDatabase(template: "catalogue" | "template0" = "catalogue"): Promise<string> {
	const server = inject("postgresUrl");
	const name = `test_${randomBytes(6).toString("hex")}`;
	const admin = await connect(server);
	try {
		// Cloning wants the template to itself: two files that start at once take turns.
		await admin.query("SELECT pg_advisory_lock(4711)");
		await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
	} finally {
		await admin.end();
	}
	const url = new URL(server);
	url.pathname = `/${name}`;
	return url.href;
}

/** Runs `work` with this database as the process's own, for factories beside a site that runs on it. */
export async function onDatabase<T>(url: string, work: () => Promise<T>): Promise<T> {
	connectDatabase(url, { connections: 2 });
	try {
		return await work();
	} finally {
		await disconnectDatabase();
	}
}
