import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rolesOf } from "#app/domain/accounts/index.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { makeAccount } from "#tests/factories/accounts.ts";
import { makeRole } from "#tests/factories/roles.ts";
import { makeSignedIn, openSession, type SignedInPerson } from "#tests/factories/signed-in.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

let site: TestSite;
let ada: SignedInPerson;
beforeAll(async () => {
	site = await startSite();
	connectDatabase(site.databaseUrl, { connections: 2 });
	ada = await makeSignedIn("ada", { roles: [{ role: "administrator" }], secondFactor: true });
});
afterAll(async () => {
	await disconnectDatabase();
	await site?.stop();
});

const get = (path: string, cookie = ada.cookie) =>
	fetch(site.url + path, { headers: { Cookie: cookie }, redirect: "manual" });
const post = (path: string, fields: Record<string, string>, cookie = ada.cookie) =>
	fetch(site.url + path, {
		method: "POST",
		headers: { Cookie: cookie, Origin: site.url },
		body: new URLSearchParams(fields),
		redirect: "manual",
	});

describe("an administrator", () => {
	it("grants a role, sees it in the list, and revokes it; the log knows who and why", async () => {
		const { id, email } = await makeAccount();
		const scope = { scopeKind: "series", scopeSlug: "cosyne" };
		const granted = await post("/admin/roles/new", {
			email,
			role: "organizer",
			...scope,
			reason: "chairs it",
		});
		expect([granted.status, granted.headers.get("location")]).toEqual([303, "/admin/roles"]);
		expect(await rolesOf(id)).toMatchObject([{ role: "organizer", scope: { kind: "series" } }]);
		const list = await (await get("/admin/roles")).text();
		expect(list).toContain(email);
		expect(list).toContain('<a href="/series/cosyne">Computational and Systems Neuroscience</a>');
		const revokePath =
			/\/admin\/roles\/[0-9a-f-]{36}\/revoke(?=" aria-label="Revoke organizer)/.exec(list)?.[0] ?? "";
		expect(await (await get(revokePath)).text()).toContain(`${email} will no longer be organizer`);
		expect((await post(revokePath, { reason: "the term is over" })).status).toBe(303);
		expect(await rolesOf(id)).toEqual([]);
		const acts = await db().auditEntry.findMany({
			where: { subjectId: id, action: { startsWith: "accounts.role-" } },
			select: { action: true, actorId: true, reason: true },
			orderBy: { id: "asc" },
		});
		expect(acts).toEqual([
			{ action: "accounts.role-granted", actorId: ada.accountId, reason: "chairs it" },
			{ action: "accounts.role-revoked", actorId: ada.accountId, reason: "the term is over" },
		]);
		expect((await get(revokePath)).status).toBe(404);
	});

	it("is told what is missing, and what they typed is still there", async () => {
		const empty = await post("/admin/roles/new", { email: "x", role: "organizer", reason: "" });
		expect(empty.status).toBe(400);
		const page = await empty.text();
		for (const words of ["Type an e-mail address", "Say what kind of thing they organize.", "Say why."])
			expect(page).toContain(words);
		expect(page).toContain('value="x"');
		const unknown = await post("/admin/roles/new", {
			email: "no@example.org",
			role: "moderator",
			reason: "helps",
		});
		expect(unknown.status).toBe(400);
		expect(await unknown.text()).toContain("They have to sign in once first");
	});

	it("can't leave the site without administrators", async () => {
		const grant = await db().roleGrant.findFirstOrThrow({ where: { accountId: ada.accountId } });
		const answer = await post(`/admin/roles/${grant.id}/revoke`, { reason: "leaves" });
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain("This is the last administrator");
	});
});

describe("who may not", () => {
	const PAGES = ["/admin/roles", "/admin/roles/new"];

	it.each(PAGES)(
		"%s is not there for members and moderators, and asks strangers to sign in",
		async (path) => {
			const member = await makeSignedIn("mel");
			const moderator = await makeSignedIn("mo", { roles: [{ role: "moderator" }], secondFactor: true });
			expect((await get(path, member.cookie)).status).toBe(404);
			expect((await get(path, moderator.cookie)).status).toBe(404);
			const stranger = await get(path, "");
			expect([stranger.status, stranger.headers.get("location")]).toEqual([
				303,
				`/sign-in?returnTo=${encodeURIComponent(path)}`,
			]);
		},
	);

	it("without a second factor nothing is shown or done, nor long after signing in", async () => {
		const { id, email } = await makeAccount();
		const grantId = await makeRole(id, "moderator");
		const fields = { email, role: "administrator", reason: "wants it" };
		const weak = await openSession(ada.accountId);
		expect((await get("/admin/roles", weak)).headers.get("location")).toContain("/settings/security");
		const late = await openSession(ada.accountId, { secondFactor: true, minutesAgo: 11 });
		const mel = await makeSignedIn("mel");
		for (const cookie of [weak, late, mel.cookie, ""]) {
			await post("/admin/roles/new", fields, cookie);
			await post(`/admin/roles/${grantId}/revoke`, { reason: "wants it" }, cookie);
		}
		expect((await get("/admin/roles/new", late)).headers.get("location")).toMatch(/^\/sign-in\/again\?/);
		expect(await rolesOf(id)).toEqual([{ role: "moderator" }]);
	});
});
