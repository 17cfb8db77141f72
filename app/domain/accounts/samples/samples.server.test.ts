import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { type Environment, env, setEnvironment } from "#app/platform/env.server.ts";
import { makeAccount } from "#tests/factories/accounts.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { readSession } from "../sessions/sessions.server.ts";
import { completeSignIn } from "../sign-in/complete-sign-in.server.ts";
import { findSampleAccount } from "./find-sample-account.server.ts";
import { makeSampleAccounts } from "./make-sample-accounts.server.ts";
import { SAMPLE_PERSONAS } from "./personas.ts";

let ordinary: Environment;
beforeAll(async () => {
	ordinary = env();
	connectDatabase(await createTestDatabase());
});
beforeEach(() => () => setEnvironment(ordinary));
afterAll(disconnectDatabase);

const demo = () => setEnvironment({ ...ordinary, DEMO: true });
const at = "2026-11-24T12:00:00.000Z";
const [id, other] = ["11111111-1111-8111-8111-111111111111", "22222222-2222-8222-8222-222222222222"] as const;

describe("sample accounts", () => {
	const make = (email: string) =>
		inTransaction((tx) => makeSampleAccounts(tx, [{ id, email, createdAt: at }]));

	it("are made in a demonstration only, marked, and at addresses that nobody has", async () => {
		await expect(make("student@example.org")).rejects.toMatchObject({ code: "forbidden" });
		setEnvironment({ ...ordinary, DEMO: true, SITE_MODE: "production" });
		await expect(make("student@example.org")).rejects.toMatchObject({ code: "forbidden" });
		demo();
		await expect(make("ada@gmail.com")).rejects.toMatchObject({ code: "invalid" });
		expect(await db().account.count()).toBe(0);
		await make("student@example.org");
		expect(await db().account.findMany({ select: { id: true, sample: true } })).toEqual([
			{ id, sample: true },
		]);
	});

	it("are found by persona in a demonstration only", async () => {
		await expect(findSampleAccount("student")).rejects.toMatchObject({ code: "not_found" });
		demo();
		expect(await findSampleAccount("student")).toBe(id);
		for (const word of ["researcher", "student@example.org", "", undefined, "constructor"])
			await expect(findSampleAccount(word)).rejects.toMatchObject({ code: "not_found" });
	});

	it("are not found where a real person has the address", async () => {
		demo();
		await makeAccount({ email: SAMPLE_PERSONAS[1].email });
		await expect(findSampleAccount("researcher")).rejects.toMatchObject({ code: "not_found" });
	});
});

describe("a session that began by one click", () => {
	const tokenOf = (signedIn: string | { token: string }) =>
		typeof signedIn === "string" ? signedIn : signedIn.token;
	const signIn = async (accountId: string) =>
		tokenOf(await completeSignIn({ accountId, method: "sample", device: "Chrome on Linux" }));

	it("opens something in a demonstration only", async () => {
		demo();
		const token = await signIn(id);
		expect(await readSession(token)).toMatchObject({ accountId: id, method: "sample", sample: true });
		setEnvironment(ordinary);
		expect(await readSession(token)).toBeUndefined();
	});

	it("opens nothing of an account that is no sample", async () => {
		demo();
		await db().account.create({
			data: { id: other, email: "real@example.net", emailVerifiedAt: at, createdAt: at },
		});
		expect(await readSession(await signIn(other))).toBeUndefined();
	});
});
