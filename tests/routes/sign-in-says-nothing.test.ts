import { afterAll, beforeAll, expect, it } from "vitest";
import { setPassword } from "#app/domain/accounts/index.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { makeAccount } from "#tests/factories/accounts.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";

const PASSWORD = "correct horse battery";
let site: TestSite;
beforeAll(async () => {
	site = await startSite();
	wire();
	connectDatabase(site.databaseUrl, { connections: 2 });
	for (const name of ["codes", "password", "passkey"]) await makeAccount({ email: `${name}@example.org` });
	const { id } = await db().account.findUniqueOrThrow({ where: { email: "password@example.org" } });
	await setPassword({ accountId: id, email: "password@example.org", password: PASSWORD, sessionId: "none" });
	await db().account.update({
		where: { email: "passkey@example.org" },
		data: { emailCodeOffAt: new Date("2026-11-24T12:00:00Z") },
	});
});
afterAll(async () => {
	await disconnectDatabase();
	await site?.stop();
});

/** The whole answer to a form, without what differs from answer to answer by nature. */
async function answerTo(path: string, fields: Record<string, string>): Promise<string> {
	const response = await fetch(`${site.url}${path}`, {
		method: "POST",
		headers: { Origin: site.url, Accept: "text/html", "Accept-Encoding": "identity" },
		body: new URLSearchParams(fields),
		redirect: "manual",
	});
	const cookies = response.headers.getSetCookie().map((cookie) => cookie.replace(/=[\w-]{43};/, "=…;"));
	const headers = [...response.headers]
		.filter(([name]) => !["date", "x-request-id", "set-cookie", "etag"].includes(name))
		.map(
			([name, value]) =>
				`${name}: ${name === "content-security-policy" ? value.replaceAll(/'sha256-[^']+'/g, "") : value}`,
		);
	const body = (await response.text()).replaceAll(fields.email ?? "", "…");
	return [response.status, ...headers, ...cookies, body].join("\n");
}

it("a code is asked for with the same answer, whoever has an account", async () => {
	const answers = [];
	for (const name of ["codes", "password", "passkey", "nobody"])
		answers.push(await answerTo("/sign-in", { email: `${name}@example.org` }));
	expect(new Set(answers.map((answer) => answer.replace(/content-length: \d+/, ""))).size).toBe(1);
	expect(answers[0]).toContain("location: /sign-in/code");
});

it("a wrong password has the same answer, whoever has an account or a password", async () => {
	const answers = [];
	for (const name of ["password", "codes", "nobody"]) {
		// Names of one length: the page shows the address that was typed.
		const email = `${name.padEnd(8, "x")}@example.org`;
		if (name !== "nobody")
			await db().account.update({ where: { email: `${name}@example.org` }, data: { email } });
		answers.push(await answerTo("/sign-in/password", { email, password: "wrong horse battery" }));
	}
	expect([answers[1], answers[2]]).toEqual([answers[0], answers[0]]);
	expect(answers[0]).toMatch(/^400\n/);
	expect(answers[0]).toContain("This address and this password don’t belong together here.");
	expect(answers[0]).not.toContain("wrong horse");
	const right = await answerTo("/sign-in/password", { email: "password@example.org", password: PASSWORD });
	expect(right).toMatch(/^302|303\n/);
});
