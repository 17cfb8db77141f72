import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import type { Rate } from "../load.ts";
import type { BenchPart } from "../part.ts";
import { withWeb } from "../with-web.ts";
import { sendForms } from "./send-forms.ts";

const PEOPLE = 600;
const PASSWORD = "correct horse battery";

/** How many people can come in at once: by code, from asking to the session, and by password. */
export const signInBench: BenchPart = {
	name: "sign-in",
	async run({ createDatabase }) {
		const url = await createDatabase();
		// Each form comes from an address of its own, as people do.
		process.env.TRUST_PROXY = "loopback";
		connectDatabase(url, { connections: 4 });
		try {
			const { result } = await withWeb(url, async (site) => {
				const addresses = Array.from({ length: PEOPLE }, (_, at) => `person-${at}@example.org`);
				const asked = await sendForms(
					site,
					addresses.map((email) => ({ path: "/sign-in", fields: { email } })),
				);
				const codes = await codesByAddress();
				const answered = await sendForms(
					site,
					addresses.map((email, at) => ({
						path: "/sign-in/code",
						fields: { code: codes.get(email) ?? "" },
						cookie: asked.cookies[at] ?? "",
					})),
				);
				await givePasswords(site, answered.cookies[0] ?? "");
				const entered = await sendForms(
					site,
					addresses.map((email) => ({ path: "/sign-in/password", fields: { email, password: PASSWORD } })),
				);
				return [
					row("asking for a code (the mail queued)", asked.rate),
					row("giving the code (account and session made)", answered.rate),
					row("address and password", entered.rate),
				];
			});
			return `## Signing in

${PEOPLE} people over ten connections, forms sent to the built site. A password costs 19 MiB and two passes of argon2id on purpose; four are
checked side by side. Forms a second; p50 and p99 in milliseconds.

| form | a second | p50 | p99 |
|---|---:|---:|---:|
${result.join("\n")}`;
		} finally {
			await disconnectDatabase();
			delete process.env.TRUST_PROXY;
		}
	},
};

async function codesByAddress(): Promise<Map<string, string>> {
	const mails = await db().outboxMail.findMany({ where: { message: "sign-in-code" } });
	return new Map(mails.map(({ recipient, props }) => [recipient, (props as { code: string }).code]));
}

/** One person chooses the password; the others get the same hash, which costs each check the same. */
async function givePasswords(site: string, cookie: string): Promise<void> {
	const form = { path: "/settings/security/password", fields: { password: PASSWORD }, cookie };
	await sendForms(site, [form]);
	await db().$executeRaw`INSERT INTO "Password" ("accountId", hash, "changedAt")
		SELECT a.id, p.hash, p."changedAt" FROM "Account" a, "Password" p WHERE a.id <> p."accountId"`;
}

function row(what: string, { perSecond, p50, p99 }: Rate): string {
	return `| ${what} | ${Math.round(perSecond)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |`;
}
