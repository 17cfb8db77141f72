import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { env, setEnvironment } from "#app/platform/env.server.ts";
import { wire } from "#app/wire.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { auditOf, makeAccount } from "../test-account.ts";
import { accountOfIdentity, joinIdentity } from "./join-identity.server.ts";
import { setOrcidListener } from "./orcid-listener.server.ts";
import { removeWay } from "./remove-way.server.ts";

const github = { provider: "github", subject: "583231", label: "octocat" } as const;
const orcid = { provider: "orcid", subject: "0000-0002-1825-0097", label: "Josiah" } as const;
let ada: { accountId: string; email: string };

const before = env();

beforeAll(async () => {
	wire();
	setEnvironment({ ...before, ORCID_CLIENT_ID: "APP-1", ORCID_CLIENT_SECRET: "hush" });
	connectDatabase(await createTestDatabase(), { connections: 6 });
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
afterEach(() => wire());

test("an identity leads to the account that it was joined to, which is told", async () => {
	expect(await accountOfIdentity(github)).toBeUndefined();
	await joinIdentity(ada.accountId, github);
	await joinIdentity(ada.accountId, github);
	expect(await accountOfIdentity({ ...github, label: "octocat-renamed" })).toBe(ada.accountId);
	expect((await db().identity.findFirstOrThrow()).label).toBe("octocat-renamed");
	expect(await auditOf(ada.accountId)).toEqual(["accounts.identity-joined"]);
	const mails = await db().outboxMail.findMany();
	expect(mails.map(({ message, recipient, props }) => [message, recipient, props])).toEqual([
		["sign-in-way-added", "ada@example.org", { way: "github" }],
	]);
});

test("an identity belongs to one account, and an account has one of each provider", async () => {
	await joinIdentity(ada.accountId, github);
	const bea = await makeAccount("bea");
	await expect(joinIdentity(bea.accountId, github)).rejects.toMatchObject({ code: "conflict" });
	await expect(joinIdentity(ada.accountId, { ...github, subject: "1" })).rejects.toMatchObject({
		code: "conflict",
	});
	expect(await accountOfIdentity(github)).toBe(ada.accountId);
});

test("two accounts that want one identity at once: one gets it", async () => {
	const bea = await makeAccount("bea");
	const results = await Promise.allSettled([
		joinIdentity(ada.accountId, github),
		joinIdentity(bea.accountId, github),
	]);
	expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	expect(await db().identity.count()).toBe(1);
});

test("an ORCID iD is told to whoever wants to know, in the same transaction", async () => {
	const told: unknown[] = [];
	setOrcidListener({
		joined: async (_tx, joined) => {
			told.push(joined);
			if (told.length === 1) throw new Error("no");
		},
		removed: async () => {},
	});
	await expect(joinIdentity(ada.accountId, orcid)).rejects.toThrow("no");
	expect([await db().identity.count(), await db().outboxMail.count()]).toEqual([0, 0]);
	await joinIdentity(ada.accountId, github);
	await joinIdentity(ada.accountId, orcid);
	const at = FIXED_NOW;
	expect(told[1]).toEqual({ accountId: ada.accountId, orcid: orcid.subject, name: "Josiah", at });
	expect(told).toHaveLength(2);
});

test("a joined ORCID iD stands on the profile as verified, until it is removed", async () => {
	await joinIdentity(ada.accountId, orcid);
	const profile = () => db().profile.findUniqueOrThrow({ where: { accountId: ada.accountId } });
	expect(await profile()).toMatchObject({
		name: "Josiah",
		orcid: orcid.subject,
		orcidVerifiedAt: new Date(FIXED_NOW),
		visibility: "hidden",
	});
	await removeWay({ accountId: ada.accountId, way: { kind: "orcid" }, sessionId: "here" });
	expect(await profile()).toMatchObject({ orcid: orcid.subject, orcidVerifiedAt: null });
});
