import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Member } from "#app/domain/accounts/index.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { AUDIT_PAGE_SIZE, type AuditFilter, listAudit, listAuditActions } from "./list-audit.server.ts";

const ADA = "0190c2d8-0000-7000-8000-00000000000a";
const BEN = "0190c2d8-0000-7000-8000-00000000000b";
const MANY = 2 * AUDIT_PAGE_SIZE + 7;
const administrator: Member = { accountId: ADA, moderator: true, administrator: true, organizes: [] };
const all: AuditFilter = { action: null, subject: null, actor: null, after: null };

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	await db().auditEntry.createMany({
		data: Array.from({ length: MANY }, (_, i) => ({
			at: "2026-11-24T12:00:00Z",
			actorId: i % 2 === 0 ? ADA : null,
			action: i % 3 === 0 ? "accounts.role-granted" : "moderation.report-decided",
			subjectKind: "account",
			subjectId: i < 5 ? BEN : ADA,
			...(i === 0 ? { reason: "Knows the field.", details: { role: "moderator" } } : {}),
		})),
	});
});
afterAll(disconnectDatabase);

async function pages(filter: AuditFilter) {
	const seen: { id: string; action: string; actorId: string | null }[] = [];
	for (let after: string | null | undefined; after !== null; ) {
		const page: Awaited<ReturnType<typeof listAudit>> = await listAudit(administrator, {
			...{ ...filter, after: after ?? null },
		});
		expect(page.entries.length).toBeLessThanOrEqual(AUDIT_PAGE_SIZE);
		seen.push(...page.entries);
		after = page.next;
	}
	return seen;
}

describe("the audit log", () => {
	it("shows every entry once, the latest first", async () => {
		const ids = (await pages(all)).map(({ id }) => BigInt(id));
		expect(ids).toHaveLength(MANY);
		expect(ids).toEqual([...ids].sort((a, b) => (a < b ? 1 : -1)));
		expect(new Set(ids).size).toBe(MANY);
	});

	it("is narrowed down by action, folder, actor and subject", async () => {
		expect(await pages({ ...all, action: "accounts.role-granted" })).toHaveLength(Math.ceil(MANY / 3));
		expect(await pages({ ...all, action: "moderation." })).toHaveLength(MANY - Math.ceil(MANY / 3));
		expect((await pages({ ...all, actor: ADA })).every(({ actorId }) => actorId === ADA)).toBe(true);
		expect(await pages({ ...all, subject: BEN })).toHaveLength(5);
		expect(await pages({ ...all, actor: "nobody's id", after: null })).toEqual([]);
		const [first] = await pages({ ...all, subject: BEN, actor: ADA, action: "accounts.role-granted" }).then(
			(found) => found.slice(-1),
		);
		expect(first).toMatchObject({ reason: "Knows the field.", details: '{"role":"moderator"}' });
	});

	it("knows its actions", async () => {
		expect(await listAuditActions(administrator)).toEqual([
			"accounts.role-granted",
			"moderation.report-decided",
		]);
	});

	it("is for administrators alone", async () => {
		const moderator = { ...administrator, administrator: false };
		await expect(listAudit(moderator, all)).rejects.toMatchObject({ code: "not_found" });
		await expect(listAuditActions(moderator)).rejects.toMatchObject({ code: "not_found" });
	});

	it("is only ever added to, whoever asks", async () => {
		for (const sql of [
			`UPDATE "AuditEntry" SET reason = 'another'`,
			`DELETE FROM "AuditEntry"`,
			`TRUNCATE "AuditEntry"`,
			`UPDATE "AuditEntry" SET reason = 'another' WHERE false`,
		])
			await expect(db().$executeRawUnsafe(sql)).rejects.toThrow("The audit log is only ever added to.");
		expect(await db().auditEntry.count()).toBe(MANY);
		// Without the trigger it could be: it is what holds.
		await db().$executeRawUnsafe(`ALTER TABLE "AuditEntry" DISABLE TRIGGER audit_is_append_only`);
		expect(await db().$executeRawUnsafe(`DELETE FROM "AuditEntry"`)).toBe(MANY);
	});
});
