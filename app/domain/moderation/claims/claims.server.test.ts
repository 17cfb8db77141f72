import { afterAll, beforeAll, expect, it } from "vitest";
import type { Member } from "#app/domain/accounts/index.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { decideOpenClaim, listClaims, readOpenClaim } from "./claims.server.ts";

const REASON = "The programme page names them.";
const refuse = { decision: "refuse", reason: REASON } as const;
let claimId: string;
let own: Member;
let moderator: Member;

beforeAll(async () => {
	wire();
	connectDatabase(await createTestDatabase());
	const [ada, mo] = [await makePerson("Ada"), await makePerson("Mo")];
	own = { accountId: ada.accountId, moderator: true, administrator: false, organizes: [] };
	moderator = { ...own, accountId: mo.accountId };
	const talk = await db().talk.findFirstOrThrow();
	const claim = await db().appearanceClaim.create({
		data: {
			...{ accountId: ada.accountId, name: "Ada", recordKind: "talk", recordId: talk.id, wish: "confirm" },
			...{ message: "I gave it.", createdAt: new Date("2026-11-23T12:00:00Z") },
		},
	});
	claimId = claim.id;
});
afterAll(disconnectDatabase);

it("claims are for moderators, and decided by nobody whose own they are", async () => {
	const member = { ...moderator, moderator: false };
	for (const look of [
		() => listClaims(member),
		() => readOpenClaim(member, claimId),
		() => decideOpenClaim(member, claimId, refuse),
		() => readOpenClaim(moderator, "nonsense"),
		() => decideOpenClaim(moderator, "nonsense", refuse),
	])
		await expect(look()).rejects.toMatchObject({ code: "not_found" });
	expect((await readOpenClaim(own, claimId)).barred).toBe(
		"This claim is your own: another moderator decides it.",
	);
	await expect(decideOpenClaim(own, claimId, refuse)).rejects.toMatchObject({ code: "forbidden" });
});

it("a claim waits, is decided once, and is told", async () => {
	expect((await listClaims(moderator)).map(({ id, claimant }) => [id, claimant?.name])).toEqual([
		[claimId, "Ada"],
	]);
	const made = await Promise.allSettled([1, 2].map(() => decideOpenClaim(moderator, claimId, refuse)));
	expect(made.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	expect(await listClaims(moderator)).toEqual([]);
	const claim = await db().appearanceClaim.findUniqueOrThrow({ where: { id: claimId } });
	expect([claim.state, claim.decisionReason, claim.decidedById]).toEqual([
		"refused",
		REASON,
		moderator.accountId,
	]);
	expect((await db().outboxMail.findMany()).map(({ message }) => message)).toEqual(["claim-decided"]);
});
