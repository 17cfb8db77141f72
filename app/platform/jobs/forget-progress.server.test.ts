import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase } from "#tests/setup/database.ts";
import { connectDatabase, db, disconnectDatabase } from "../db/database.server.ts";
import { forgetProgressJob } from "./forget-progress.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

it("forgets after seven days how far a job had come", async () => {
	await db().jobProgress.createMany({
		data: ["2026-11-17T12:00:00Z", "2026-11-17T12:00:01Z"].map((createdAt) => ({
			id: randomUUID(),
			job: "mail.send",
			createdAt,
		})),
	});
	await forgetProgressJob.run(
		{},
		{ jobId: randomUUID(), attempt: 1, signal: new AbortController().signal, progress: async () => {} },
	);
	expect((await db().jobProgress.findMany()).map(({ createdAt }) => createdAt.toISOString())).toEqual([
		"2026-11-17T12:00:01.000Z",
	]);
});
