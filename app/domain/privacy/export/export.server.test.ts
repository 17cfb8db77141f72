import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { makeAccount } from "#tests/factories/accounts.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { unzip } from "#tests/setup/unzip.ts";
import { askForDeletion } from "../deletion/ask-for-deletion.server.ts";
import { MARK, makeMarkedPerson } from "../marked-person.test-data.ts";
import { askForExport, downloadExport, dropExpiredExports, readExport } from "./ask-for-export.server.ts";
import { makeExport, makeExportJob } from "./make-export.server.ts";

let accountId: string;
let otherId: string;

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	wire();
	accountId = (await makeMarkedPerson()).marked.accountId;
	otherId = (await makeAccount()).id;
});
beforeEach(async () => {
	await db().dataExport.deleteMany();
	await db().jobProgress.deleteMany({ where: { job: makeExportJob.name } });
	await db().outboxMail.deleteMany({ where: { message: "export-ready" } });
});
afterEach(() => setFixedClock(FIXED_NOW));
afterAll(disconnectDatabase);

async function ready() {
	const state = await readExport(accountId);
	if (state.kind !== "ready") throw new Error(`The export is ${state.kind}.`);
	return state;
}

describe("an export", () => {
	it("is asked for, shows how far it is, becomes ready, and is written about", async () => {
		expect(await readExport(accountId)).toEqual({ kind: "none" });
		await askForExport(accountId);
		expect(await readExport(accountId)).toEqual({
			...{ kind: "waiting", askedAt: "2026-11-24T12:00:00.000Z", done: 0, total: null },
		});
		expect(await runJobs([makeExportJob])).toEqual({ completed: 1, failed: 0 });
		const state = await ready();
		expect([state.readyAt, state.expiresAt]).toEqual([
			"2026-11-24T12:00:00.000Z",
			"2026-12-01T12:00:00.000Z",
		]);
		const mail = await db().outboxMail.findFirstOrThrow({ where: { message: "export-ready" } });
		expect([mail.recipient, mail.props]).toEqual([
			`${MARK}@example.org`,
			{ expiresAt: "2026-12-01T12:00:00Z" },
		]);
	});

	it("holds everything of the person, and nothing secret, and nothing of others", async () => {
		await askForExport(accountId);
		await runJobs([makeExportJob]);
		const { archive } = await downloadExport(accountId, (await ready()).id);
		const files = await unzip(archive);
		const rows = (path: string) => JSON.parse(files.get(path)?.toString() ?? "null");
		const manifest = rows("manifest.json");
		expect([...files.keys()].sort()).toEqual(
			["README.txt", "manifest.json", ...manifest.files.map(({ path }: { path: string }) => path)].sort(),
		);
		expect(
			Object.fromEntries(
				manifest.files.map((file: { path: string; rows?: number }) => [file.path, file.rows]),
			),
		).toMatchObject({
			"account/account.json": 1,
			"account/ways-to-sign-in.json": 5,
			"account/sessions.json": 1,
			"account/roles.json": 1,
			"account/audit-log.json": 1,
			"people/profile.json": 1,
			"people/works.json": 1,
			"people/blocks.json": 1,
			"moderation/reports.json": 1,
			"moderation/decisions-about-you.json": 1,
			"moderation/decisions-by-you.json": 1,
			"jobs/jobs.json": 2,
		});
		expect(files.get("people/picture.webp")?.toString()).toBe(MARK);
		const whole = [...files].map(([path, bytes]) => `${path}\n${bytes}`).join("\n");
		// Hashes, tokens and keys; the other person's address and account behind a block that they made.
		expect(whole).not.toMatch(/codeHash|linkHash|publicKey|"secret"|"hash": "zqx|other@example\.org/);
		expect(rows("account/ways-to-sign-in.json").map(({ way }: { way: string }) => way)).toEqual([
			...["orcid", "passkey", "password", "authenticator app", "recovery code"],
		]);
		// Who reported them stays with who reported them.
		expect(rows("moderation/decisions-about-you.json")).toEqual([
			expect.objectContaining({ outcome: "warned", decisionReason: MARK }),
		]);
		expect(rows("moderation/decisions-about-you.json")[0]).not.toHaveProperty("text");
	});

	it("is for its owner alone, and only for its days", async () => {
		await askForExport(accountId);
		await runJobs([makeExportJob]);
		const { id } = await ready();
		for (const [who, which] of [
			[otherId, id],
			[accountId, "0190c2d8-0000-7000-8000-000000000000"],
			[accountId, "nonsense"],
		] as const)
			await expect(downloadExport(who, which)).rejects.toMatchObject({ code: "not_found" });
		expect(await dropExpiredExports()).toBe(0);
		setFixedClock("2026-12-01T12:00:00Z");
		await expect(downloadExport(accountId, id)).rejects.toMatchObject({ code: "not_found" });
		expect(await readExport(accountId)).toEqual({ kind: "none" });
		expect(await dropExpiredExports()).toBe(1);
	});

	it("is made one at a time, and replaces the one before", async () => {
		const asked = await Promise.allSettled(Array.from({ length: 5 }, () => askForExport(accountId)));
		expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		await runJobs([makeExportJob]);
		const first = await ready();
		await askForExport(accountId);
		expect([await db().dataExport.count(), (await readExport(accountId)).kind]).toEqual([1, "waiting"]);
		await runJobs([makeExportJob]);
		expect((await ready()).id).not.toBe(first.id);
	});

	it("made twice is made once", async () => {
		await askForExport(accountId);
		const { id } = await db().dataExport.findFirstOrThrow();
		await Promise.all([makeExport(id, async () => {}), makeExport(id, async () => {})]);
		await runJobs([makeExportJob]);
		expect(await db().outboxMail.count({ where: { message: "export-ready" } })).toBe(1);
	});

	it("that got lost can be asked for again after an hour", async () => {
		await askForExport(accountId);
		await db().$executeRaw`DELETE FROM pgboss.job WHERE name = ${makeExportJob.name}`;
		setFixedClock("2026-11-24T13:00:00Z");
		expect((await readExport(accountId)).kind).toBe("failed");
		await askForExport(accountId);
		expect((await readExport(accountId)).kind).toBe("waiting");
	});

	it("is not made for an account that is leaving", async () => {
		const { id } = await makeAccount();
		await askForExport(id);
		await askForDeletion(id);
		await runJobs([makeExportJob]);
		expect(await db().dataExport.count({ where: { accountId: id, readyAt: { not: null } } })).toBe(0);
	});
});
