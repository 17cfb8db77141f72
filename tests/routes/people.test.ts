import { afterAll, beforeAll, expect, it } from "vitest";
import { refreshPersonListing } from "#app/domain/people/index.server.ts";
import { VISIBILITIES, type Visibility } from "#app/domain/people/index.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { openSession } from "#tests/factories/signed-in.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

const AT = new Date("2026-11-25T10:00:00Z");
/** Words that stand in one part each, and nowhere else. The address is printed in two halves for strangers. */
const SECRETS = { email: "sesame-opens", works: "Whispering theorem", hours: "Chatham" } as const;
const PARTS = ["email", "works", "hours"] as const;
type Part = (typeof PARTS)[number];

let site: TestSite;
let keeper: Person;
let cookies: { stranger: string; member: string; self: string };
beforeAll(async () => {
	site = await startSite();
	connectDatabase(site.databaseUrl);
	keeper = await makePerson(
		"Secret Keeper",
		{
			about: "Keeps things.",
			timeZone: "Pacific/Chatham",
			freeHours: [9],
			orcid: "0000-0002-1825-0097",
			affiliation: "Vault",
		},
		{ email: `${SECRETS.email}@example.org` },
	);
	const work = { accountId: keeper.accountId, origin: "manual" as const, createdAt: AT, changedAt: AT };
	await db().work.create({ data: { ...work, sourceKey: "1", title: SECRETS.works } });
	await db().work.create({ data: { ...work, sourceKey: "2", title: "Never told", hiddenAt: AT } });
	const member = await makePerson("Mere Member");
	cookies = {
		stranger: "",
		member: await openSession(member.accountId),
		self: await openSession(keeper.accountId),
	};
});
afterAll(async () => {
	await disconnectDatabase();
	await site.stop();
});

async function get(
	path: string,
	who: keyof typeof cookies = "stranger",
	headers: Record<string, string> = {},
) {
	const cookie = cookies[who];
	const answer = await fetch(site.url + path, {
		headers: { accept: "text/html", ...(cookie ? { cookie } : {}), ...headers },
		redirect: "manual",
	});
	return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Sets who sees the profile and one part of it, as the settings do. */
async function open(profile: Visibility, part: Part, to: Visibility): Promise<void> {
	const columns = { email: "emailVisibility", works: "worksVisibility", hours: "hoursVisibility" } as const;
	await inTransaction(async (tx) => {
		await tx.profile.update({
			where: { accountId: keeper.accountId },
			data: {
				visibility: profile,
				...{ emailVisibility: "hidden", worksVisibility: "hidden", hoursVisibility: "hidden" },
				[columns[part]]: to,
				changedAt: AT,
			},
		});
		await refreshPersonListing(tx, keeper.accountId);
	});
}

/** The page as it is when the last change has reached it: strangers' pages are kept until the database tells of it. */
async function settled(path: string, who: keyof typeof cookies, wanted: string): Promise<string> {
	let seen = "";
	for (let tries = 0; tries < 40; tries++) {
		const { status, text } = await get(path, who);
		seen = `${status} ${PARTS.filter((part) => text.includes(SECRETS[part])).join()}`.trim();
		if (seen === wanted) return seen;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return seen;
}

const wide = (of: Visibility) => VISIBILITIES.indexOf(of);
const combinations = VISIBILITIES.flatMap((profile) =>
	PARTS.flatMap((part) => VISIBILITIES.map((to) => [profile, part, to] as const)),
);

it.each(combinations)(
	"profile for %s, %s for %s: page and data tell each reader what is theirs",
	async (profile, part, to) => {
		await open(profile, part, to);
		const expected = (needed: number) =>
			wide(profile) < needed ? "404" : wide(to) < needed ? "200" : `200 ${part}`;
		const page = `/people/${keeper.handle}`;
		for (const path of [page, `${page}.data`]) {
			expect(await settled(path, "stranger", expected(2))).toBe(expected(2));
			expect(await settled(path, "member", expected(1))).toBe(expected(1));
			const own = await get(path, "self");
			expect(own.status).toBe(200);
			expect(PARTS.filter((each) => own.text.includes(SECRETS[each]))).toEqual([...PARTS]);
			expect(own.text).not.toContain("Never told");
		}
		expect((await get(`${page}/picture`)).status).toBe(wide(profile) < 2 ? 404 : 200);
		expect((await get(`${page}/picture`, "member")).status).toBe(wide(profile) < 1 ? 404 : 200);
		const { text: sitemap } = await get("/sitemap.xml");
		expect(sitemap.includes(`/people/${keeper.handle}<`)).toBe(profile === "public");
	},
);

it("answers for a hidden person as for nobody", async () => {
	await open("hidden", "email", "hidden");
	expect(await settled(`/people/${keeper.handle}`, "stranger", "404")).toBe("404");
	const plain = (text: string, handle: string) =>
		text.replaceAll(handle, "X").replace(/request-id" content="[^"]+"/, "");
	const [hidden, nobody] = [await get(`/people/${keeper.handle}`), await get("/people/no-such-one")];
	expect(hidden.status).toBe(404);
	expect(plain(hidden.text, keeper.handle)).toBe(plain(nobody.text, "no-such-one"));
});

it("tells search engines of public people alone, with JSON-LD", async () => {
	await open("public", "works", "members");
	const page = `/people/${keeper.handle}`;
	await settled(page, "stranger", "200");
	const { text } = await get(page);
	expect(text).not.toContain('name="robots"');
	const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
	expect(JSON.parse(json)).toMatchObject({
		"@type": "Person",
		name: "Secret Keeper",
		sameAs: ["https://orcid.org/0000-0002-1825-0097"],
		affiliation: { "@type": "Organization", name: "Vault" },
	});
	await open("members", "works", "members");
	const member = await get(page, "member");
	expect(member.text).toContain('<meta name="robots" content="noindex, follow"/>');
	expect(member.text).not.toContain("ld+json");
	expect(member.headers.get("cache-control")).toBe("no-store");
});

it("keeps a stranger's page until the person changes something, and not a moment longer", async () => {
	await open("public", "hours", "hidden");
	const page = `/people/${keeper.handle}`;
	await settled(page, "stranger", "200");
	const first = await get(page);
	const etag = first.headers.get("etag") ?? "";
	expect((await get(page, "stranger", { "if-none-match": etag })).status).toBe(304);
	await open("public", "hours", "public");
	expect(await settled(page, "stranger", "200 hours")).toBe("200 hours");
	expect((await get(page, "stranger", { "if-none-match": etag })).status).toBe(200);
});

it("sends a picture again only where it changed", async () => {
	await open("members", "email", "hidden");
	const path = `/people/${keeper.handle}/picture`;
	const first = await get(path, "member");
	expect(first.headers.get("content-type")).toBe("image/svg+xml");
	const etag = first.headers.get("etag") ?? "";
	expect((await get(path, "member", { "if-none-match": etag })).status).toBe(304);
	await db().profile.update({ where: { accountId: keeper.accountId }, data: { ai: 100 } });
	expect((await get(path, "member", { "if-none-match": etag })).status).toBe(200);
});

it("parts who blocked each other, on page and picture", async () => {
	await open("public", "email", "hidden");
	const other = await makePerson("Blocked One");
	cookies.member = await openSession(other.accountId);
	const ids = { blockerId: keeper.accountId, blockedId: other.accountId };
	await db().block.create({ data: { ...ids, createdAt: AT } });
	for (const path of [`/people/${keeper.handle}`, `/people/${keeper.handle}/picture`]) {
		expect([(await get(path, "member")).status, (await get(path)).status]).toEqual([404, 200]);
	}
	await db().block.delete({ where: { blockerId_blockedId: ids } });
	await db().block.create({ data: { blockerId: ids.blockedId, blockedId: ids.blockerId, createdAt: AT } });
	expect((await get(`/people/${keeper.handle}`, "member")).status).toBe(404);
});

it("leads a handle in another case to the one there is", async () => {
	const answer = await get(`/people/${keeper.handle.toUpperCase()}`);
	expect([answer.status, answer.headers.get("location")]).toEqual([302, `/people/${keeper.handle}`]);
});
