import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { makeAccount } from "#tests/factories/accounts.ts";
import { makeRole } from "#tests/factories/roles.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { keepAnAdministrator } from "./keep-an-administrator.server.ts";
import * as locks from "./lock-administrators.server.ts";
import { revokeRole } from "./revoke-role.server.ts";

// Its own implementation unless a test says otherwise.
vi.mock("./lock-administrators.server.ts", { spy: true });

const at = "2026-11-24T12:00:00.000Z";

beforeEach(async () => {
	await disconnectDatabase();
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

async function administrators(count: number) {
	const accounts = await Promise.all(Array.from({ length: count }, () => makeAccount()));
	return Promise.all(accounts.map(async ({ id }) => ({ id, grantId: await makeRole(id, "administrator") })));
}

/** All of them lose the role at the same time; the sorted outcomes, and how many are left. */
async function revokeAll(all: { grantId: string }[]) {
	const outcomes = await Promise.allSettled(
		all.map(({ grantId }) => revokeRole({ grantId, reason: "leaves", byId: null, at })),
	);
	const left = await db().roleGrant.count({ where: { role: "administrator", revokedAt: null } });
	return { outcomes: outcomes.map(({ status }) => status).sort(), left };
}

it("the last administrator stays one", async () => {
	const [only] = await administrators(1);
	await expect(
		revokeRole({ grantId: only?.grantId ?? "", reason: "leaves", byId: only?.id ?? null, at }),
	).rejects.toMatchObject({
		code: "conflict",
		message: "This is the last administrator: make somebody else one first.",
	});
	expect(await db().auditEntry.count()).toBe(0);
});

it("those who can't sign in don't count", async () => {
	const [last, suspended] = await administrators(2);
	await db().account.update({ where: { id: suspended?.id ?? "" }, data: { suspendedAt: at } });
	const leave = (id = "") => inTransaction((tx) => keepAnAdministrator(tx, id));
	await expect(leave(last?.id)).rejects.toMatchObject({ code: "conflict" });
	await leave(suspended?.id);
});

describe("when all are revoked at once", () => {
	it.each([2, 2, 2, 5, 8])("one of %i stays", async (count) => {
		const { outcomes, left } = await revokeAll(await administrators(count));
		expect(left).toBe(1);
		expect(outcomes).toEqual([...Array(count - 1).fill("fulfilled"), "rejected"]);
	});

	it("control: none stays where nobody waits for the others", async () => {
		const together = Promise.withResolvers<void>();
		let arrived = 0;
		vi.mocked(locks.lockAdministrators).mockImplementation(async () => {
			arrived += 1;
			if (arrived === 2) together.resolve();
			await together.promise;
		});
		try {
			expect(await revokeAll(await administrators(2))).toEqual({
				outcomes: ["fulfilled", "fulfilled"],
				left: 0,
			});
		} finally {
			vi.mocked(locks.lockAdministrators).mockRestore();
		}
	});
});
