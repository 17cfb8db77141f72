import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { env, setEnvironment } from "#app/platform/env.server.ts";
import { wire } from "#app/wire.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { setPassword } from "../password/set-password.server.ts";
import { auditOf, makeAccount, makeModerator, openSessionFor } from "../test-account.ts";
import { joinIdentity } from "./join-identity.server.ts";
import { readWays } from "./read-ways.server.ts";
import { allowEmailCodes, removeWay } from "./remove-way.server.ts";
import { listWays } from "./rules.ts";

let ada: { accountId: string; email: string };
const orcid = { provider: "orcid", subject: "0000-0002-1825-0097", label: "Josiah" } as const;
const before = env();

beforeAll(async () => {
	wire();
	setEnvironment({ ...before, ORCID_CLIENT_ID: "APP-1", ORCID_CLIENT_SECRET: "hush" });
	connectDatabase(await createTestDatabase(), { connections: 10 });
});
afterAll(async () => {
	setEnvironment(before);
	await disconnectDatabase();
});
beforeEach(async () => {
	await db().account.deleteMany();
	await db().outboxMail.deleteMany();
	ada = await makeAccount("ada");
});

function addPasskeyRow(id: string) {
	return db().passkey.create({
		data: {
			...{ id, publicKey: Buffer.alloc(1), counter: 0n, backedUp: false, name: id },
			...{ createdAt: new Date(FIXED_NOW), accountId: ada.accountId },
		},
	});
}

const remove = (way: Parameters<typeof removeWay>[0]["way"], options?: Parameters<typeof removeWay>[1]) =>
	removeWay({ accountId: ada.accountId, way, sessionId: "this one" }, options);

describe("a way to sign in", () => {
	test("goes while another is there: told by mail, written down, and its sessions elsewhere end", async () => {
		await addPasskeyRow("k");
		await openSessionFor(ada.accountId);
		await remove({ kind: "email_code" });
		expect(listWays(await readWays(ada.accountId))).toEqual([{ kind: "passkey", id: "k" }]);
		expect(await db().session.count()).toBe(0);
		expect(await auditOf(ada.accountId)).toEqual([
			"accounts.signed-in",
			"accounts.way-removed",
			"accounts.sessions-ended",
		]);
		const mails = await db().outboxMail.findMany();
		expect(mails.map(({ message, recipient, props }) => ({ message, recipient, props }))).toEqual([
			{ message: "sign-in-way-removed", recipient: "ada@example.org", props: { way: "email_code" } },
		]);
		await expect(remove({ kind: "passkey", id: "k" })).rejects.toMatchObject({ code: "conflict" });
		await allowEmailCodes(ada.accountId);
		await remove({ kind: "passkey", id: "k" });
		expect(listWays(await readWays(ada.accountId))).toEqual([{ kind: "email_code" }]);
	});

	test("of each kind", async () => {
		await joinIdentity(ada.accountId, orcid);
		await setPassword({ ...ada, password: "correct horse battery", sessionId: "this one" });
		expect(listWays(await readWays(ada.accountId)).map(({ kind }) => kind)).toEqual([
			"email_code",
			"password",
			"orcid",
		]);
		await remove({ kind: "orcid" });
		await remove({ kind: "password" });
		await expect(remove({ kind: "email_code" })).rejects.toMatchObject({ code: "conflict" });
		await expect(remove({ kind: "github" })).rejects.toMatchObject({ code: "not_found" });
		await expect(remove({ kind: "passkey", id: "x" })).rejects.toMatchObject({ code: "not_found" });
		expect([await db().identity.count(), await db().password.count()]).toEqual([0, 0]);
	});

	test("of a provider that the site no longer offers does not count", async () => {
		await joinIdentity(ada.accountId, orcid);
		setEnvironment(before);
		try {
			await expect(remove({ kind: "email_code" })).rejects.toMatchObject({ code: "conflict" });
		} finally {
			setEnvironment({ ...before, ORCID_CLIENT_ID: "APP-1", ORCID_CLIENT_SECRET: "hush" });
		}
	});

	test("that is a moderator's only second factor stays", async () => {
		await addPasskeyRow("k");
		await makeModerator(ada.accountId);
		await expect(remove({ kind: "passkey", id: "k" })).rejects.toMatchObject({ code: "conflict" });
		await addPasskeyRow("l");
		await remove({ kind: "passkey", id: "k" });
	});
});

describe("two removals at once of the last two ways", () => {
	/** Ten rounds of both removals at the same time; how many were refused in each. */
	async function race(options?: Parameters<typeof removeWay>[1]): Promise<number[]> {
		const refused: number[] = [];
		for (let round = 0; round < 10; round += 1) {
			await db().passkey.deleteMany();
			await addPasskeyRow("k");
			await db().account.update({ where: { id: ada.accountId }, data: { emailCodeOffAt: null } });
			const results = await Promise.allSettled([
				remove({ kind: "passkey", id: "k" }, options),
				remove({ kind: "email_code" }, options),
			]);
			refused.push(results.filter(({ status }) => status === "rejected").length);
			if (!options) expect(listWays(await readWays(ada.accountId))).toHaveLength(1);
		}
		return refused;
	}

	test("go through one alone", async () => {
		expect(await race()).toEqual(Array(10).fill(1));
	});

	test("both go through without the lock: the test can see it", async () => {
		expect(await race({ lock: async () => {} })).toContain(0);
	});
});
