import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { makeAccount } from "#tests/factories/accounts.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { grantOrganizer } from "./grant-organizer.server.ts";
import { rolesOf } from "./list-roles.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

test("somebody becomes an organizer once, with one audit row", async () => {
	const { id: accountId } = await makeAccount();
	const { id } = await db().event.findFirstOrThrow({ select: { id: true } });
	const scope = { kind: "event", id } as const;
	const grant = { accountId, scope, reason: "Proposed it.", byId: null, at: FIXED_NOW };
	expect(await inTransaction((tx) => grantOrganizer(tx, grant))).toEqual(expect.any(String));
	expect(await inTransaction((tx) => grantOrganizer(tx, grant))).toBeNull();
	expect(await rolesOf(accountId)).toEqual([{ role: "organizer", scope }]);
	const audit = await db().auditEntry.findMany({ where: { subjectId: accountId } });
	expect(audit.map(({ action, details }) => [action, details])).toEqual([
		["accounts.role-granted", { role: "organizer", scopeKind: "event", scopeId: id }],
	]);
});
