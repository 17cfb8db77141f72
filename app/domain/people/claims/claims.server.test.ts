import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findAppearances, overrideAppearance, readTalkPage } from "#app/domain/catalogue/index.server.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { readConfirmedNames } from "./confirmed-names.server.ts";
import { decideClaim } from "./decide-claim.server.ts";
import { listOpenClaims, listOwnClaims } from "./list-claims.server.ts";
import { makeClaim } from "./make-claim.server.ts";
import { claimForm } from "./schema.ts";
import { withdrawClaim } from "./withdraw-claim.server.ts";

const at = "2026-11-25T10:00:00Z";
const SLUG = "neuroai-2024-panel";
const ORCID = "0000-0002-1825-0097";
let me: string;
let moderator: string;
let recordId: string;

beforeAll(async () => {
	wire();
	connectDatabase(await createTestDatabase());
	me = (await makePerson("Karl Friston", { handle: "karl", visibility: "members" })).accountId;
	moderator = (await makePerson("Mona Mod")).accountId;
	({ recordId } = await findAppearances("talk", SLUG));
});
afterAll(disconnectDatabase);

const claim = (fields: Record<string, string>, accountId = me) =>
	makeClaim({
		accountId,
		kind: "talk",
		slug: SLUG,
		claim: claimForm.parse({ message: "It is me.", ...fields }),
		at,
	});
const decide = (claimId: string, accept: boolean, by = moderator) =>
	decideClaim({ claimId, accept, reason: "Seen.", by, at });
const names = async () => (await findAppearances("talk", SLUG)).people.map((person) => person.name);
const audits = async (subjectId: string) =>
	(await db().auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(
		(entry) => entry.action,
	);

describe("a claim that a moderator decides", () => {
	it("waits in the queue, and refused changes nothing but is told", async () => {
		const { id, state } = await claim({ name: "Karl Friston", wish: "confirm" });
		expect(state).toBe("open");
		expect(await listOpenClaims()).toEqual([
			expect.objectContaining({
				id,
				name: "Karl Friston",
				wish: "confirm",
				message: "It is me.",
				record: { kind: "talk", slug: SLUG, name: "Discussion between Yoshua Bengio and Karl Friston" },
				claimant: { accountId: me, name: "Karl Friston", handle: "karl", orcid: null, orcidVerified: false },
			}),
		]);
		await expect(claim({ name: "Karl Friston", wish: "remove" })).rejects.toMatchObject({ code: "conflict" });
		await decide(id, false);
		expect(await readConfirmedNames({ accountId: me }, "talk", recordId)).toEqual(new Map());
		expect(await listOpenClaims()).toEqual([]);
		expect(await audits(id)).toEqual(["people.claim-made", "people.claim-refused"]);
		const mail = await db().outboxMail.findFirstOrThrow({ where: { accountId: me } });
		expect([mail.message, mail.props]).toEqual([
			"claim-decided",
			{ accepted: false, wish: "confirm", name: "Karl Friston", reason: "Seen." },
		]);
		await expect(decide(id, true)).rejects.toMatchObject({ code: "conflict" });
	});

	it("confirmed links the name for those who may see the profile, and for nobody else", async () => {
		const { id } = await claim({ name: "Karl Friston", wish: "confirm" });
		await expect(decide(id, true, me)).rejects.toMatchObject({ code: "forbidden" });
		await decide(id, true);
		const linked = (viewer: { accountId: string } | null) => readConfirmedNames(viewer, "talk", recordId);
		expect(await linked({ accountId: moderator })).toEqual(new Map([["Karl Friston", "karl"]]));
		expect(await linked(null)).toEqual(new Map());
		await db().block.create({ data: { blockerId: me, blockedId: moderator, createdAt: new Date(at) } });
		expect(await linked({ accountId: moderator })).toEqual(new Map());
		await db().block.deleteMany();
		await db().profile.update({ where: { accountId: me }, data: { visibility: "public" } });
		expect(await linked(null)).toEqual(new Map([["Karl Friston", "karl"]]));
		await db().profile.update({ where: { accountId: me }, data: { visibility: "hidden" } });
		expect(await linked({ accountId: moderator })).toEqual(new Map());
		await db().profile.update({ where: { accountId: me }, data: { visibility: "members" } });
		const other = (await makePerson("Karl Friston", { handle: "another" })).accountId;
		const second = await claim({ name: "Karl Friston", wish: "confirm" }, other);
		await expect(decide(second.id, true)).rejects.toMatchObject({ code: "conflict" });
		await decide(second.id, false);
	});

	it("corrected stands so, and what was confirmed follows", async () => {
		await expect(async () => claim({ name: "Karl Friston", wish: "correct" })).rejects.toThrow(
			"how the name should stand",
		);
		const { id } = await claim({ name: "Karl Friston", wish: "correct", correctedName: "Karl J. Friston" });
		await decide(id, true);
		expect(await names()).toEqual(["Yoshua Bengio", "Karl J. Friston"]);
		expect(await readConfirmedNames({ accountId: moderator }, "talk", recordId)).toEqual(
			new Map([["Karl J. Friston", "karl"]]),
		);
	});

	it("removed is gone from the page", async () => {
		const { id } = await claim({ name: "Karl J. Friston", wish: "remove" });
		await decide(id, true);
		expect(await names()).toEqual(["Yoshua Bengio"]);
		// What stands beside it are talks of their own, each with its own people.
		const { beside: _, ...page } = { beside: [], ...(await readTalkPage(SLUG)) };
		expect(JSON.stringify(page)).not.toMatch(/friston/i);
	});

	it("is refused for a name that is not there, or gone before it was decided", async () => {
		await expect(claim({ name: "Ada Nobody", wish: "confirm" })).rejects.toMatchObject({ code: "not_found" });
		const { id } = await claim({ name: "Yoshua Bengio", wish: "remove" });
		const change = { name: "Y. Bengio", affiliation: null };
		await inTransaction(
			(tx) => overrideAppearance(tx, { recordKind: "talk", recordId, name: "Yoshua Bengio", change, at }),
			{ seconds: 30 },
		);
		await expect(decide(id, true)).rejects.toMatchObject({ code: "not_found" });
		expect((await listOpenClaims()).map((one) => one.id)).toEqual([id]);
		await withdrawClaim({ accountId: me, id, at });
	});
});

describe("a claim that ORCID proves", () => {
	const named = { name: "Y. Bengio", wish: "confirm" };

	it("is accepted at once where the source gives the iD that the person proved to own", async () => {
		await db().appearance.updateMany({ where: { name: "Y. Bengio" }, data: { orcid: ORCID } });
		const { accountId } = await makePerson("Y. Bengio", { handle: "yb", orcid: ORCID });
		expect((await claim(named, accountId)).state).toBe("open");
		const [open] = await listOwnClaims(accountId);
		await withdrawClaim({ accountId, id: open?.id ?? "", at });
		await db().profile.update({ where: { accountId }, data: { orcidVerifiedAt: new Date(at) } });
		const { id, state } = await claim(named, accountId);
		expect(state).toBe("accepted");
		expect(await audits(id)).toEqual(["people.claim-made", "people.claim-proved"]);
		expect(await readConfirmedNames({ accountId }, "talk", recordId)).toEqual(new Map([["Y. Bengio", "yb"]]));
		await withdrawClaim({ accountId, id, at });
		expect(await readConfirmedNames({ accountId }, "talk", recordId)).toEqual(new Map());
	});

	it("is a moderator's, however alike the names, where the source gives none", async () => {
		await db().appearance.updateMany({ where: { name: "Y. Bengio" }, data: { orcid: null } });
		const { accountId } = await db().profile.findUniqueOrThrow({ where: { handle: "yb" } });
		expect((await claim(named, accountId)).state).toBe("open");
	});
});

describe("withdrawing", () => {
	it("gives way to a decision that is being made", async () => {
		const { accountId } = await db().profile.findUniqueOrThrow({ where: { handle: "yb" } });
		const id = (await listOwnClaims(accountId))[0]?.id ?? "";
		const [held, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const before = await db().appearanceClaim.findUniqueOrThrow({ where: { id } });
		const deciding = db().$transaction(async (tx) => {
			await tx.appearanceClaim.update({
				where: { id },
				data: { state: "accepted", decidedAt: new Date(at) },
			});
			held.resolve();
			await commit.promise;
		});
		await held.promise;
		const refused = expect(withdrawClaim({ accountId, id, at })).rejects.toMatchObject({ code: "conflict" });
		await vi.waitFor(async () =>
			expect(await db().$queryRaw`SELECT 1 AS waits FROM pg_locks WHERE NOT granted`).toEqual([{ waits: 1 }]),
		);
		commit.resolve();
		await deciding;
		await refused;
		const { state, decidedAt } = before;
		await db().appearanceClaim.update({ where: { id }, data: { state, decidedAt } });
	});

	it("is for one's own claims alone, and once", async () => {
		const { accountId } = await db().profile.findUniqueOrThrow({ where: { handle: "yb" } });
		const [open] = await listOwnClaims(accountId);
		const id = open?.id ?? "";
		await expect(withdrawClaim({ accountId: me, id, at })).rejects.toMatchObject({ code: "not_found" });
		await withdrawClaim({ accountId, id, at });
		await expect(withdrawClaim({ accountId, id, at })).rejects.toMatchObject({ code: "not_found" });
		await expect(withdrawClaim({ accountId, id: "x", at })).rejects.toMatchObject({ code: "not_found" });
		expect(await db().catalogueLoad.count({ where: { checksum: "to be read again" } })).toBe(0);
	});

	it("of a correction lets the next load bring the files' words back", async () => {
		const correction = (await listOwnClaims(me)).find((one) => one.wish === "correct");
		await withdrawClaim({ accountId: me, id: correction?.id ?? "", at });
		expect(await db().catalogueLoad.count({ where: { checksum: "to be read again" } })).toBe(1);
	});
});
