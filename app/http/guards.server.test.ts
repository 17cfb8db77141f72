import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { completeSignIn } from "#app/domain/accounts/index.server.ts";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import {
	requireAdministrator,
	requireMember,
	requireModerator,
	requireRecent,
	requireSession,
	viewerOf,
} from "./guards.server.ts";

let accountId: string;

beforeAll(async () => {
	connectDatabase(await createTestDatabase(), { connections: 4 });
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	setFixedClock(FIXED_NOW);
	await db().account.deleteMany();
	const account = await db().account.create({
		data: { email: "ada@example.org", emailVerifiedAt: FIXED_NOW, createdAt: FIXED_NOW },
	});
	accountId = account.id;
});

async function signedIn({
	role,
	bothFactors = false,
}: {
	role?: "moderator" | "administrator";
	bothFactors?: boolean;
} = {}) {
	if (role) await db().roleGrant.create({ data: { accountId, role, reason: "test", grantedAt: FIXED_NOW } });
	const { token } = await completeSignIn({
		accountId,
		method: bothFactors ? "passkey" : "email_code",
		device: "Firefox on Linux",
		userVerified: bothFactors,
	});
	return (path: string, init: RequestInit = {}) =>
		new Request(`http://localhost:3000${path}`, {
			...init,
			headers: { ...(init.headers as Record<string, string>), Cookie: `theme=dark; session=${token}` },
		});
}

type Guard = (request: Request) => Promise<unknown>;

/** What a guard says: "passes", an address to go to first, or the code of its error. */
async function outcome(guard: Guard, request: Request): Promise<string> {
	try {
		await guard(request);
		return "passes";
	} catch (error) {
		if (error instanceof Response) return `${error.status} ${error.headers.get("Location")}`;
		return (error as { code: string }).code;
	}
}

describe("a stranger", () => {
	const page = () => new Request("http://localhost:3000/settings/data?tz=Asia/Tokyo");

	test.each<Guard>([requireMember, requireRecent, requireModerator, requireAdministrator, requireSession])(
		"is sent to sign in, and then back: %o",
		async (guard) => {
			expect(await outcome(guard, page())).toBe(
				"303 /sign-in?returnTo=%2Fsettings%2Fdata%3Ftz%3DAsia%2FTokyo",
			);
		},
	);

	test("who sent a form goes back to the page that it stood on", async () => {
		const headers = { Referer: "http://localhost:3000/people/ada" };
		const form = new Request("http://localhost:3000/people/ada/block", { method: "POST", headers });
		expect(await outcome(requireMember, form)).toBe("303 /sign-in?returnTo=%2Fpeople%2Fada");
	});

	test("is nobody, also with a cookie that opens nothing", async () => {
		expect(await viewerOf(page())).toBeNull();
		const forged = new Request("http://localhost:3000/", { headers: { Cookie: "session=abc" } });
		expect(await viewerOf(forged)).toBeNull();
		// Over http there is no such cookie: it would have been set by somebody else.
		const other = new Request("http://localhost:3000/", { headers: { Cookie: "__Host-session=abc" } });
		expect(await viewerOf(other)).toBeNull();
	});
});

describe("a member", () => {
	test("passes, and finds no pages of moderators", async () => {
		const request = await signedIn();
		expect(await outcome(requireMember, request("/me"))).toBe("passes");
		expect(await outcome(requireModerator, request("/moderation"))).toBe("not_found");
		expect(await outcome(requireAdministrator, request("/admin"))).toBe("not_found");
		expect(await viewerOf(request("/"))).toMatchObject({ accountId, moderator: false });
	});

	test("is asked again for what is sensitive, once ten minutes have passed", async () => {
		const request = await signedIn();
		expect(await outcome(requireRecent, request("/settings/data"))).toBe("passes");
		setFixedClock("2026-11-24T12:10:00Z");
		expect(await outcome(requireRecent, request("/settings/data"))).toBe(
			"303 /sign-in/again?returnTo=%2Fsettings%2Fdata",
		);
		expect(await outcome(requireMember, request("/settings/data"))).toBe("passes");
	});

	test.each([
		[{ suspendedAt: FIXED_NOW }, "/suspended"],
		[{ deletionAskedAt: FIXED_NOW, eraseAfter: "2026-12-01T12:00:00Z" }, "/settings/data/restore"],
	])("whose account has %j is led there, and is nobody elsewhere", async (data, place) => {
		const request = await signedIn();
		await db().account.update({ where: { id: accountId }, data });
		expect(await outcome(requireMember, request("/me"))).toBe(`303 ${place}?returnTo=%2Fme`);
		expect(await outcome(requireSession, request(place))).toBe("passes");
		expect(await viewerOf(request("/"))).toBeNull();
	});

	test("who owes a second factor may do nothing else", async () => {
		const request = await signedIn();
		await db().session.updateMany({ data: { secondFactorAsked: true } });
		expect(await outcome(requireMember, request("/me"))).toBe("303 /sign-in/second-factor?returnTo=%2Fme");
		expect(await viewerOf(request("/"))).toBeNull();
	});
});

describe("rights", () => {
	test("are worth nothing without a second factor", async () => {
		const request = await signedIn({ role: "administrator" });
		const setUp = "303 /settings/security#second-factor";
		expect(await outcome(requireModerator, request("/moderation"))).toBe(setUp);
		expect(await outcome(requireAdministrator, request("/admin"))).toBe(setUp);
	});

	test("of a moderator end where an administrator's begin", async () => {
		const request = await signedIn({ role: "moderator", bothFactors: true });
		expect(await outcome(requireModerator, request("/moderation"))).toBe("passes");
		expect(await outcome(requireAdministrator, request("/admin"))).toBe("not_found");
	});

	test("of an administrator include a moderator's", async () => {
		const request = await signedIn({ role: "administrator", bothFactors: true });
		expect(await outcome(requireModerator, request("/moderation"))).toBe("passes");
		expect(await outcome(requireAdministrator, request("/admin"))).toBe("passes");
	});
});

test("the loaders of one page look a session up once", async () => {
	const request = (await signedIn())("/me");
	await requireMember(request);
	await db().session.deleteMany();
	expect(await viewerOf(request)).toMatchObject({ accountId });
	expect(await viewerOf(new Request(request))).toBeNull();
});
