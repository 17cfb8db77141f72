import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { VISIBILITIES, type Visibility } from "../labels.ts";
import { type ProfileReader, readProfile } from "./read-profile.server.ts";

const AT = new Date("2026-11-25T10:00:00Z");
/** Words that stand in one part each, and nowhere else. */
const SECRETS = {
	email: "sesame@secret.example",
	works: "Whispering theorem",
	hours: "Pacific/Chatham",
} as const;
const PARTS = ["email", "works", "hours"] as const;

let person: Person;
let member: Person;
beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	person = await makePerson(
		"Secret Keeper",
		{ timeZone: SECRETS.hours, freeHours: [9, 10] },
		{ email: SECRETS.email },
	);
	member = await makePerson("Mere Member");
	await db().work.create({
		data: {
			accountId: person.accountId,
			origin: "manual",
			sourceKey: "1",
			title: SECRETS.works,
			createdAt: AT,
			changedAt: AT,
		},
	});
});
afterAll(disconnectDatabase);

const set = (profile: Visibility, part: (typeof PARTS)[number], open: Visibility) => {
	const column = { email: "emailVisibility", works: "worksVisibility", hours: "hoursVisibility" }[part];
	const closed = { emailVisibility: "hidden", worksVisibility: "hidden", hoursVisibility: "hidden" } as const;
	return db().profile.update({
		where: { accountId: person.accountId },
		data: { visibility: profile, ...closed, [column]: open },
	});
};

/** What of the secrets reaches this reader; null where there is no page for them. */
async function reaches(viewer: ProfileReader): Promise<string[] | null> {
	try {
		const text = JSON.stringify(await readProfile(viewer, person.handle));
		return PARTS.filter((part) => text.includes(SECRETS[part]));
	} catch (error) {
		expect(error).toMatchObject({ code: "not_found" });
		return null;
	}
}

describe("readProfile", () => {
	it("gives each reader, under each setting, what is theirs to see and not a word more", async () => {
		const wide = (of: Visibility) => VISIBILITIES.indexOf(of);
		for (const profile of VISIBILITIES) {
			for (const part of PARTS) {
				for (const open of VISIBILITIES) {
					await set(profile, part, open);
					const seen = (needed: number) =>
						wide(profile) < needed ? null : wide(open) < needed ? [] : [part];
					expect({ profile, part, open, who: "stranger", seen: await reaches(null) }).toMatchObject({
						seen: seen(2),
					});
					expect({ profile, part, open, who: "member", seen: await reaches(member) }).toMatchObject({
						seen: seen(1),
					});
					expect(await reaches(person)).toEqual([...PARTS]);
				}
			}
		}
	});

	it("knows nobody who is suspended or leaving", async () => {
		await set("public", "email", "public");
		const states = [
			[{ suspendedAt: AT }, { suspendedAt: null }],
			[
				{ deletionAskedAt: AT, eraseAfter: AT },
				{ deletionAskedAt: null, eraseAfter: null },
			],
		] as const;
		for (const [state, back] of states) {
			await db().account.update({ where: { id: person.accountId }, data: state });
			expect([await reaches(null), await reaches(member)]).toEqual([null, null]);
			await db().account.update({ where: { id: person.accountId }, data: back });
			expect([await reaches(null), await reaches(member)]).toEqual([["email"], ["email"]]);
		}
	});

	it("parts two of whom one blocked the other, whichever it was, and nobody else", async () => {
		await set("members", "email", "members");
		const third = await makePerson("Third Party", { visibility: "members" });
		for (const [blocker, blocked] of [
			[person, member],
			[member, person],
		] as const) {
			const ids = { blockerId: blocker.accountId, blockedId: blocked.accountId };
			await db().block.create({ data: { ...ids, createdAt: AT } });
			expect([await reaches(member), await reaches(third), await reaches(person)]).toEqual([
				null,
				["email"],
				[...PARTS],
			]);
			await db().block.delete({ where: { blockerId_blockedId: ids } });
		}
	});

	it("reads handles in any case", async () => {
		expect((await readProfile(person, person.handle.toUpperCase())).handle).toBe(person.handle);
	});

	it("asks as often for thirty topics as for one", async () => {
		const topics = await db().topic.findMany({ take: 30, select: { slug: true } });
		const few = await makePerson("Few Topics", { visibility: "public", topics: [topics[0]?.slug ?? ""] });
		const many = await makePerson("Many Topics", {
			visibility: "public",
			topics: topics.map(({ slug }) => slug),
		});
		const queries = vi.spyOn(pg.Client.prototype, "query");
		const asked = async (handle: string) => {
			queries.mockClear();
			expect((await readProfile(null, handle)).name).toContain("Topics");
			return queries.mock.calls.length;
		};
		const forOne = await asked(few.handle);
		expect(forOne).toBeGreaterThan(0);
		expect(await asked(many.handle)).toBe(forOne);
		queries.mockRestore();
	});
});
