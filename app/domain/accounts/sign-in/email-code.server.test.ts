import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { answerCode, answerLink, CODE_ATTEMPTS, readLink, readWaiting } from "./answer-code.server.ts";
import { askForCode } from "./ask-for-code.server.ts";

const BROWSER = "b".repeat(43);
const OTHER = "o".repeat(43);

beforeAll(async () => {
	wire();
	connectDatabase(await createTestDatabase(), { connections: 10 });
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	setFixedClock(FIXED_NOW);
	await db().emailChallenge.deleteMany();
	await db().outboxMail.deleteMany();
	await db().account.deleteMany();
});

/** Asks, and reads what the mail says. */
async function ask(email = "ada@example.org", browser = BROWSER) {
	await askForCode({
		email,
		browser,
		returnTo: "/deadlines",
		device: "Firefox on Linux",
		publicUrl: "http://localhost:3000",
	});
	const mail = await db().outboxMail.findFirstOrThrow({ orderBy: { id: "desc" } });
	const props = mail.props as { code: string; link: string; expiresInMinutes: number; device: string };
	return { mail, props, code: props.code, token: new URL(props.link).searchParams.get("token") ?? "" };
}

function wrongFor(code: string): string {
	return code === "000000" ? "000001" : "000000";
}

describe("a code", () => {
	test("goes to the address that asked, with all that the mail needs", async () => {
		const { mail, props } = await ask();
		expect([mail.message, mail.recipient]).toEqual(["sign-in-code", "ada@example.org"]);
		expect(props).toEqual({
			code: expect.stringMatching(/^\d{6}$/),
			link: expect.stringMatching(/^http:\/\/localhost:3000\/sign-in\/link\?token=[\w-]{43}$/),
			expiresInMinutes: 15,
			device: "Firefox on Linux",
		});
	});

	test("proves the address, makes the account once, and works once", async () => {
		const first = await ask();
		const answer = await answerCode({ browser: BROWSER, code: first.code });
		const { id } = await db().account.findFirstOrThrow();
		const proved = {
			kind: "proved",
			email: "ada@example.org",
			returnTo: "/deadlines",
			pending: null,
			accountId: id,
		};
		expect(answer).toEqual({ ...proved, created: true });
		expect(await answerCode({ browser: BROWSER, code: first.code })).toEqual({ kind: "void" });
		const second = await ask("ADA@example.org");
		expect(await answerCode({ browser: BROWSER, code: second.code })).toEqual({
			...proved,
			email: "ADA@example.org",
			created: false,
		});
		expect(await db().account.count()).toBe(1);
		expect(await db().auditEntry.count({ where: { subjectId: id, action: "accounts.created" } })).toBe(1);
	});

	test("is bound to the browser that asked", async () => {
		const { code, token } = await ask();
		expect(await answerCode({ browser: OTHER, code })).toEqual({ kind: "void" });
		expect(await answerLink({ browser: OTHER, token })).toEqual({ kind: "void" });
		expect(await readWaiting(OTHER)).toBeUndefined();
		expect(await readWaiting(BROWSER)).toEqual({ email: "ada@example.org" });
		expect(await answerCode({ browser: BROWSER, code })).toMatchObject({ kind: "proved" });
		expect(await readWaiting(BROWSER)).toBeUndefined();
	});

	test("stops working after 15 minutes", async () => {
		const { code, token } = await ask();
		setFixedClock("2026-11-24T12:15:00Z");
		expect(await answerCode({ browser: BROWSER, code })).toEqual({ kind: "void" });
		expect(await readLink({ browser: BROWSER, token })).toBe("void");
		expect(await answerLink({ browser: BROWSER, token })).toEqual({ kind: "void" });
		setFixedClock("2026-11-24T12:14:59Z");
		expect(await answerLink({ browser: BROWSER, token })).toMatchObject({ kind: "proved" });
	});

	test(`is void after ${CODE_ATTEMPTS} wrong ones, even if the right one follows`, async () => {
		const { code } = await ask();
		const answers = [];
		for (let i = 0; i < CODE_ATTEMPTS; i += 1)
			answers.push(await answerCode({ browser: BROWSER, code: wrongFor(code) }));
		expect(answers).toEqual([
			{ kind: "wrong", attemptsLeft: 4 },
			{ kind: "wrong", attemptsLeft: 3 },
			{ kind: "wrong", attemptsLeft: 2 },
			{ kind: "wrong", attemptsLeft: 1 },
			{ kind: "void" },
		]);
		expect(await answerCode({ browser: BROWSER, code })).toEqual({ kind: "void" });
	});

	test("can't be guessed more often by guessing at once", async () => {
		const { code } = await ask();
		const guesses = Array.from({ length: 30 }, () => answerCode({ browser: BROWSER, code: wrongFor(code) }));
		const kinds = (await Promise.all(guesses)).map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === "wrong")).toHaveLength(CODE_ATTEMPTS - 1);
		expect((await db().emailChallenge.findFirstOrThrow()).attempts).toBe(CODE_ATTEMPTS);
	});

	test("signs in once, however often it comes at once", async () => {
		const { code, token } = await ask();
		const answers = await Promise.all([
			...Array.from({ length: 4 }, () => answerCode({ browser: BROWSER, code })),
			...Array.from({ length: 4 }, () => answerLink({ browser: BROWSER, token })),
		]);
		expect(answers.filter(({ kind }) => kind === "proved")).toHaveLength(1);
		expect(await db().account.count()).toBe(1);
	});

	test("of two browsers that prove one new address at once, both get the one account", async () => {
		const [one, other] = [await ask("ada@example.org", BROWSER), await ask("ada@example.org", OTHER)];
		const answers = await Promise.all([
			answerCode({ browser: BROWSER, code: one.code }),
			answerCode({ browser: OTHER, code: other.code }),
		]);
		expect(answers.map((answer) => answer.kind === "proved" && answer.created).sort()).toEqual([false, true]);
		expect(await db().account.count()).toBe(1);
	});

	test("stands nowhere but in the mail", async () => {
		const { code, token } = await ask();
		const [challenge] = await db().$queryRaw<{ row: string }[]>`
			SELECT row_to_json(c)::text AS row FROM "EmailChallenge" c`;
		const [jobs] = await db().$queryRaw<{ rows: string | null }[]>`
			SELECT string_agg(data::text, ' ') AS rows FROM pgboss.job`;
		for (const secret of [code, token, BROWSER]) {
			expect(challenge?.row).not.toContain(secret);
			expect(jobs?.rows ?? "").not.toContain(secret);
		}
	});
});

describe("a link", () => {
	test("changes nothing by being opened, by whomever", async () => {
		const { token } = await ask();
		const before = await db().emailChallenge.findMany();
		expect(await readLink({ browser: BROWSER, token })).toBe("ready");
		expect(await readLink({ browser: OTHER, token })).toBe("other_browser");
		expect(await readLink({ browser: undefined, token })).toBe("other_browser");
		expect(await readLink({ browser: BROWSER, token: "x" })).toBe("void");
		expect(await db().emailChallenge.findMany()).toEqual(before);
		expect(await db().account.count()).toBe(0);
		expect(await answerLink({ browser: BROWSER, token })).toMatchObject({ kind: "proved", created: true });
		expect(await readLink({ browser: BROWSER, token })).toBe("void");
	});
});

test("a known and an unknown address leave the same traces", async () => {
	await db().account.create({
		data: { email: "known@example.org", emailVerifiedAt: FIXED_NOW, createdAt: FIXED_NOW },
	});
	const [known, unknown] = [await ask("known@example.org"), await ask("nobody@example.org")];
	const shape = ({ mail, props }: Awaited<ReturnType<typeof ask>>) => ({
		...mail,
		id: "",
		recipient: "",
		props: { ...props, code: "", link: "" },
	});
	expect(shape(known)).toEqual(shape(unknown));
});

test("a code that is under way signs nobody in once codes are switched off", async () => {
	const email = "switched-off@example.org";
	const { code } = await ask(email);
	await db().account.create({
		data: { email, emailVerifiedAt: FIXED_NOW, createdAt: FIXED_NOW, emailCodeOffAt: FIXED_NOW },
	});
	expect(await answerCode({ browser: BROWSER, code })).toEqual({ kind: "void" });
});
