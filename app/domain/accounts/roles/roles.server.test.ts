import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { makeAccount } from "#tests/factories/accounts.ts";
import { makeRole } from "#tests/factories/roles.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { grantRole } from "./grant-role.server.ts";
import { findGrant, listRoles, rolesOf } from "./list-roles.server.ts";
import { revokeRole } from "./revoke-role.server.ts";

const at = "2026-11-24T12:00:00.000Z";
const reason = "runs the meeting";

let administrator: { id: string; email: string };
beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	administrator = await makeAccount({ email: "first@example.org" });
	await makeRole(administrator.id, "administrator");
});
afterAll(disconnectDatabase);

const acts = (subjectId: string) =>
	db().auditEntry.findMany({
		where: { subjectId },
		select: { action: true, actorId: true, reason: true, details: true },
		orderBy: { id: "asc" },
	});

describe("an organizer of a series", () => {
	it("is granted by kind and slug, found, listed, and revoked, and the log says so", async () => {
		const { id, email } = await makeAccount();
		const scope = { kind: "series", slug: "cosyne" } as const;
		const series = await db().series.findUniqueOrThrow({ where: { slug: "cosyne" } });
		const grantId = await grantRole({
			email: email.toUpperCase(),
			role: "organizer",
			scope,
			reason,
			byId: administrator.id,
			at,
		});
		expect(await rolesOf(id)).toEqual([{ role: "organizer", scope: { kind: "series", id: series.id } }]);
		expect(await findGrant({ email, role: "organizer", scope })).toBe(grantId);
		expect(await listRoles({ accountId: id })).toEqual([
			{
				id: grantId,
				role: "organizer",
				scope: { kind: "series", slug: "cosyne", name: "Computational and Systems Neuroscience" },
				reason,
				grantedAt: at,
				accountId: id,
				email,
				grantedBy: "first@example.org",
				byCommand: false,
			},
		]);
		await revokeRole({ grantId, reason: "the term is over", byId: null, at });
		expect(await rolesOf(id)).toEqual([]);
		const details = { role: "organizer", scopeKind: "series", scopeId: series.id };
		expect(await acts(id)).toEqual([
			{ action: "accounts.role-granted", actorId: administrator.id, reason, details },
			{ action: "accounts.role-revoked", actorId: null, reason: "the term is over", details },
		]);
	});

	it("may be granted again after it was revoked, and others beside it", async () => {
		const { id, email } = await makeAccount();
		const organizer = { email, role: "organizer", reason, byId: null, at } as const;
		const ccn = { kind: "series", slug: "ccn" } as const;
		const grantId = await grantRole({ ...organizer, scope: ccn });
		await revokeRole({ grantId, reason, byId: null, at });
		await grantRole({ ...organizer, scope: ccn });
		await grantRole({ ...organizer, scope: { kind: "event", slug: "ccn-2027" } });
		expect((await rolesOf(id)).map(({ scope }) => scope?.kind)).toEqual(["series", "event"]);
	});
});

describe("what can't be granted is refused, and leaves no row", () => {
	it.each([
		[
			{ email: "nobody@example.org" },
			"not_found",
			/No account has the address nobody@example.org\. They have/,
		],
		[{ role: "organizer" }, "invalid", /^Say what they organize/],
		[{ scope: { kind: "series", slug: "cosyne" } }, "invalid", /^Only organizers/],
		[{ role: "organizer", scope: { kind: "topic", slug: "vision" } }, "invalid", /^People organize one of/],
		[
			{ role: "organizer", scope: { kind: "series", slug: "x" } },
			"not_found",
			/^There is no series called "x"/,
		],
	])("%o", async (change, code, message) => {
		const { id, email } = await makeAccount();
		const asked = { email, role: "moderator", reason, byId: null, at, ...change };
		await expect(grantRole(asked as Parameters<typeof grantRole>[0])).rejects.toMatchObject({
			code,
			message: expect.stringMatching(message),
		});
		expect([await rolesOf(id), await acts(id)]).toEqual([[], []]);
	});

	it("a role that they have, also when granted twice at once", async () => {
		const { id, email } = await makeAccount();
		const asked = { email, role: "moderator", reason, byId: null, at } as const;
		const outcomes = await Promise.allSettled([grantRole(asked), grantRole(asked), grantRole(asked)]);
		expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
		expect(await rolesOf(id)).toEqual([{ role: "moderator" }]);
		expect((await acts(id)).length).toBe(1);
	});

	it("a role for an account that is suspended", async () => {
		const { email } = await makeAccount({ suspendedAt: at });
		await expect(grantRole({ email, role: "moderator", reason, byId: null, at })).rejects.toMatchObject({
			code: "conflict",
		});
	});
});

it("a role is revoked once", async () => {
	const { id } = await makeAccount();
	const grantId = await makeRole(id, "moderator");
	const revoke = () => revokeRole({ grantId, reason, byId: null, at });
	const outcomes = await Promise.allSettled([revoke(), revoke()]);
	expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	expect((await acts(id)).length).toBe(1);
	await expect(findGrant({ email: "first@example.org", role: "moderator" })).rejects.toMatchObject({
		code: "not_found",
		message: "first@example.org does not have this role.",
	});
});
