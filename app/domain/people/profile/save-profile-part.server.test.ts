import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { createProfile } from "./create-profile.server.ts";
import { linkVerifiedOrcid, unlinkVerifiedOrcid } from "./link-verified-orcid.server.ts";
import { readOwnProfile } from "./read-own-profile.server.ts";
import { saveProfilePart, saveProfileParts } from "./save-profile-part.server.ts";

const AT = "2026-11-25T10:00:00Z";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

let number = 0;
async function account(): Promise<string> {
	const at = new Date(AT);
	const { id } = await db().account.create({
		data: { email: `new-${number++}@example.org`, emailVerifiedAt: at, createdAt: at },
	});
	return id;
}

describe("a new profile", () => {
	it("is made when first read, hidden, and only once", async () => {
		const id = await account();
		const profile = await readOwnProfile(id);
		expect(profile).toMatchObject({
			name: "",
			settings: { profile: "hidden", email: "hidden", works: "members", hours: "members" },
			topics: [],
		});
		expect(profile.handle).toMatch(/^researcher-[0-9a-f]{8}$/);
		expect((await readOwnProfile(id)).handle).toBe(profile.handle);
	});

	it("gets the handle of its name, numbered where others have it", async () => {
		const [one, two] = [await account(), await account()];
		for (const id of [one, two]) {
			await inTransaction((tx) => createProfile(tx, { accountId: id, name: "Grace Hopper", at: AT }));
		}
		expect((await readOwnProfile(one)).handle).toBe("grace-hopper");
		expect((await readOwnProfile(two)).handle).toBe("grace-hopper-2");
	});

	it("changes a handle by chance for that of the first name, and no chosen one", async () => {
		const id = await account();
		const { handle } = await readOwnProfile(id);
		await saveProfilePart(id, "identity", { name: "Emmy Noether", handle, about: "" }, AT);
		expect((await readOwnProfile(id)).handle).toBe("emmy-noether");
		// A page that was opened before still sends the old one.
		await saveProfilePart(id, "identity", { name: "Emmy N.", handle, about: "" }, AT);
		expect(await readOwnProfile(id)).toMatchObject({ name: "Emmy N.", handle: "emmy-noether" });
	});
});

describe("saveProfileParts", () => {
	it("keeps every part as it was given, and takes each organization by its name", async () => {
		const id = await account();
		await saveProfileParts(
			id,
			{
				identity: { name: "Ada Lovelace", handle: "ada", about: "Engines." },
				place: { stage: "independent", affiliation: "cshl", rorId: null, lab: "Analytical", country: "GB" },
				reach: {
					orcid: "0000-0002-1825-0097",
					languages: ["en", "fr"],
					links: ["https://example.org/"],
					introductionsPaused: true,
				},
				shares: { neuroscience: 20, cognitive: 30, ai: 50 },
				topics: { topics: ["reinforcement-learning", "neural-coding"] },
				methods: { methods: ["punched cards"] },
				offers: { offers: [{ kind: "theory", text: "Notes" }] },
				needs: { needs: [{ kind: "compute", text: "An engine" }] },
				hours: { timeZone: "Europe/London", freeHours: [9, 10] },
				visibility: { profile: "members", email: "public", works: "members", hours: "hidden" },
			},
			AT,
		);
		expect(await readOwnProfile(id)).toMatchObject({
			name: "Ada Lovelace",
			handle: "ada",
			about: "Engines.",
			affiliation: "Cold Spring Harbor Laboratory",
			organization: { slug: "cold-spring-harbor-laboratory", name: "Cold Spring Harbor Laboratory" },
			orcid: { id: "0000-0002-1825-0097", verified: false },
			introductionsPaused: true,
			percent: { neuroscience: 20, cognitive: 30, ai: 50 },
			topics: [{ slug: "reinforcement-learning" }, { slug: "neural-coding" }],
			methods: ["punched cards"],
			offers: [{ kind: "theory", text: "Notes" }],
			needs: [{ kind: "compute", text: "An engine" }],
			timeZone: "Europe/London",
			freeHours: [9, 10],
			settings: { profile: "members", email: "members", works: "members", hours: "hidden" },
		});
		expect(await db().personListing.count({ where: { accountId: id, handle: "ada" } })).toBe(1);
	});

	it("refuses what somebody else has, in any case, and changes nothing then", async () => {
		const other = await makePerson("First Come", { handle: "first", orcid: "0000-0002-1694-233X" });
		const id = await account();
		const identity = { name: "Second", handle: "FIRST".toLowerCase(), about: "" };
		await expect(saveProfileParts(id, { identity, methods: { methods: ["x"] } }, AT)).rejects.toMatchObject({
			code: "conflict",
			details: { field: "handle" },
		});
		expect(await db().profile.count({ where: { accountId: id } })).toBe(0);
		const reach = { orcid: "0000-0002-1694-233X", languages: [], links: [], introductionsPaused: false };
		await expect(saveProfilePart(id, "reach", reach, AT)).rejects.toMatchObject({
			details: { field: "orcid" },
		});
		await saveProfilePart(other.accountId, "identity", { name: "First", handle: "moved-on", about: "" }, AT);
		await saveProfilePart(id, "identity", identity, AT);
		expect((await readOwnProfile(id)).handle).toBe("first");
	});

	it("gives one handle to one of many who ask for it at once", async () => {
		const ids = await Promise.all(Array.from({ length: 8 }, account));
		await Promise.all(ids.map(readOwnProfile));
		const identity = { name: "Wanted", handle: "wanted", about: "" };
		const tries = await Promise.allSettled(ids.map((id) => saveProfilePart(id, "identity", identity, AT)));
		const refused = tries.flatMap((tried) => (tried.status === "rejected" ? [tried.reason.code] : []));
		expect(refused).toEqual(Array(7).fill("conflict"));
	});

	it("knows no topic that is not in the vocabulary", async () => {
		const id = await account();
		await expect(saveProfilePart(id, "topics", { topics: ["alchemy"] }, AT)).rejects.toMatchObject({
			code: "invalid",
			details: { field: "topics" },
		});
	});
});

describe("linkVerifiedOrcid", () => {
	it("takes the iD from who only typed it, is not typed over, and stays when the proof goes", async () => {
		const orcid = "0000-0001-5109-3700";
		const typed = await makePerson("Typed It", { orcid });
		const id = await account();
		await inTransaction((tx) => linkVerifiedOrcid(tx, { accountId: id, orcid, name: "Owns It", at: AT }));
		expect((await readOwnProfile(typed.accountId)).orcid).toBeNull();
		expect(await readOwnProfile(id)).toMatchObject({ name: "Owns It", orcid: { id: orcid, verified: true } });
		const reach = { orcid: null, languages: [], links: [], introductionsPaused: false };
		await saveProfilePart(id, "reach", reach, AT);
		expect((await readOwnProfile(id)).orcid).toEqual({ id: orcid, verified: true });
		await inTransaction((tx) => unlinkVerifiedOrcid(tx, { accountId: id, at: AT }));
		expect((await readOwnProfile(id)).orcid).toEqual({ id: orcid, verified: false });
	});
});
