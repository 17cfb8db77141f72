import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { recordAudit } from "./record-audit.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase(), { connections: 2 });
});
afterAll(disconnectDatabase);

const act = { at: "2026-11-24T12:00:00Z", actorId: null, action: "test.done", subjectKind: "test" };

test("an act is in the log if and only if its transaction lands", async () => {
	await inTransaction((tx) => recordAudit(tx, act));
	const undone = inTransaction(async (tx) => {
		await recordAudit(tx, { ...act, action: "test.undone" });
		throw new Error("no");
	});
	await expect(undone).rejects.toThrow("no");
	expect((await db().auditEntry.findMany()).map(({ action }) => action)).toEqual(["test.done"]);
});

test.each([`UPDATE "AuditEntry" SET reason = 'x'`, `DELETE FROM "AuditEntry"`, `TRUNCATE "AuditEntry"`])(
	"%s is refused by the database itself",
	async (sql) => {
		await expect(db().$executeRawUnsafe(sql)).rejects.toThrow("The audit log is only ever added to.");
		expect(await db().auditEntry.count()).toBe(1);
	},
);
