import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readProfile } from "#app/domain/people/index.server.ts";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { log } from "#app/platform/log.server.ts";
import { sendMailJob } from "#app/platform/mail/send-mail.server.ts";
import { personalDataParts, wire } from "#app/wire.ts";
import { makePerson } from "#tests/factories/people.ts";
import { makeRole } from "#tests/factories/roles.ts";
import { openSession } from "#tests/factories/signed-in.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import type { PersonalDataPart } from "../part.ts";
import { setPersonalDataParts } from "../parts.server.ts";
import { askForDeletion, restoreAccount } from "./ask-for-deletion.server.ts";
import { eraseDueAccounts } from "./erase-accounts.server.ts";

const DUE = "2026-12-01T12:00:00Z";
let made = 0;

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	wire();
});
afterEach(() => {
	setFixedClock(FIXED_NOW);
	setPersonalDataParts(personalDataParts);
});
afterAll(disconnectDatabase);

const person = () => makePerson(`Person ${++made}`, { visibility: "public" });
const account = (id: string) => db().account.findUnique({ where: { id } });
const listed = (accountId: string) => db().personListing.count({ where: { accountId } });
const mailsTo = async (accountId: string) =>
	(await db().outboxMail.findMany({ where: { accountId }, orderBy: { id: "asc" } })).map(
		({ message }) => message,
	);

describe("asking for deletion", () => {
	it("makes the account unseen and unusable at once, and says when it will be gone", async () => {
		const { accountId, handle } = await person();
		await openSession(accountId);
		expect(await askForDeletion(accountId)).toBe(DUE);
		expect(await db().session.count({ where: { accountId } })).toBe(0);
		expect(await listed(accountId)).toBe(0);
		await expect(readProfile(null, handle)).rejects.toMatchObject({ code: "not_found" });
		const mail = await db().outboxMail.findFirstOrThrow({ where: { accountId } });
		expect([mail.message, mail.props]).toEqual(["deletion-asked", { eraseAfter: DUE }]);
	});

	it("twice, also at once, keeps the first day and writes once", async () => {
		const { accountId } = await person();
		await Promise.all([askForDeletion(accountId), askForDeletion(accountId)]);
		setFixedClock("2026-11-26T12:00:00Z");
		expect(await askForDeletion(accountId)).toBe("2026-12-01T12:00:00.000Z");
		expect(await mailsTo(accountId)).toEqual(["deletion-asked"]);
	});

	it("is refused to the last administrator, and then nothing has changed", async () => {
		const { accountId } = await person();
		await makeRole(accountId, "administrator");
		await openSession(accountId);
		await expect(askForDeletion(accountId)).rejects.toMatchObject({ code: "conflict" });
		expect([(await account(accountId))?.deletionAskedAt, await listed(accountId)]).toEqual([null, 1]);
		await makeRole((await person()).accountId, "administrator");
		await askForDeletion(accountId);
	});
});

describe("restoring", () => {
	it("gives everything back as it was", async () => {
		const { accountId, handle } = await person();
		await askForDeletion(accountId);
		setFixedClock("2026-12-01T11:59:59Z");
		await restoreAccount(accountId);
		expect((await readProfile(null, handle)).handle).toBe(handle);
		expect([await listed(accountId), (await account(accountId))?.eraseAfter]).toEqual([1, null]);
		expect(await mailsTo(accountId)).toEqual(["deletion-asked", "account-restored"]);
		setFixedClock("2026-12-09T12:00:00Z");
		await eraseDueAccounts();
		expect(await account(accountId)).not.toBeNull();
	});

	it("is too late once the time has come, and nothing where nothing was asked", async () => {
		const { accountId } = await person();
		await expect(restoreAccount(accountId)).rejects.toMatchObject({ code: "conflict" });
		await askForDeletion(accountId);
		setFixedClock(DUE);
		await expect(restoreAccount(accountId)).rejects.toMatchObject({ code: "conflict" });
		expect(await listed(accountId)).toBe(0);
	});
});

describe("erasing", () => {
	it("waits for its day, then for the last mail, then is done, however often it runs", async () => {
		const { accountId } = await person();
		await askForDeletion(accountId);
		setFixedClock("2026-12-01T11:59:59Z");
		await eraseDueAccounts();
		expect(await mailsTo(accountId)).toEqual(["deletion-asked"]);
		setFixedClock(DUE);
		for (let round = 0; round < 3; round++) await eraseDueAccounts();
		expect([await mailsTo(accountId), await account(accountId)]).toEqual([
			["deletion-asked", "deletion-done"],
			expect.objectContaining({ id: accountId }),
		]);
		await runJobs([sendMailJob]);
		await Promise.all([eraseDueAccounts(), eraseDueAccounts()]);
		expect([await account(accountId), await mailsTo(accountId)]).toEqual([null, []]);
		const erased = await db().auditEntry.findMany({
			where: { action: "privacy.account-erased", subjectId: accountId },
		});
		expect(erased.map(({ actorId, details }) => [actorId, details])).toEqual([[null, {}]]);
	});

	it("does not wait for ever for a mail that can't be sent", async () => {
		const { accountId } = await person();
		await askForDeletion(accountId);
		setFixedClock(DUE);
		await eraseDueAccounts();
		setFixedClock("2026-12-02T11:59:00Z");
		await eraseDueAccounts();
		expect(await account(accountId)).not.toBeNull();
		setFixedClock("2026-12-02T12:00:01Z");
		await eraseDueAccounts();
		expect(await account(accountId)).toBeNull();
		// The job that would have sent it finds nothing.
		expect((await runJobs([sendMailJob], { later: true })).failed).toBe(0);
	});

	it("is whole or not at all, and one account's trouble holds up no other", async () => {
		const [stuck, other] = [await person(), await person()];
		await askForDeletion(stuck.accountId);
		await askForDeletion(other.accountId);
		setFixedClock("2026-12-01T13:00:00Z");
		await eraseDueAccounts();
		await runJobs([sendMailJob]);
		const broken: PersonalDataPart = {
			name: "broken",
			export: async () => [],
			erase: (_tx, id) => (id === stuck.accountId ? Promise.reject(new Error("no")) : Promise.resolve()),
		};
		setPersonalDataParts([...personalDataParts, broken]);
		const said = vi.spyOn(log, "error").mockImplementation(() => {});
		await expect(eraseDueAccounts()).rejects.toThrow("no");
		expect(said.mock.calls.map(([message]) => message)).toEqual(["An account could not be erased"]);
		expect(await account(other.accountId)).toBeNull();
		expect(await db().profile.count({ where: { accountId: stuck.accountId } })).toBe(1);
		setPersonalDataParts(personalDataParts);
		await eraseDueAccounts();
		expect(await account(stuck.accountId)).toBeNull();
	});
});
