import { completeSignIn } from "#app/domain/accounts/index.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { best, load, type Rate } from "../load.ts";
import type { BenchPart } from "../part.ts";
import { withWeb } from "../with-web.ts";

const ROUNDS = 2;
let unheardOf = 0;

/** What being signed in costs: pages that are made for one person, beside the same pages made for a stranger. */
export const signedInBench: BenchPart = {
	name: "signed-in",
	async run({ createDatabase }) {
		const url = await createDatabase();
		const cookie = await signIn(url);
		const { result: rows } = await withWeb(url, async (site) => {
			const table: string[] = [];
			for (const path of ["/", "/events/cosyne-2027"]) {
				const made = await rounds(() =>
					load(`${site}${path}`, { pathOf: () => `${path}?tz=bench-${unheardOf++}` }),
				);
				const own = await rounds(() => load(`${site}${path}`, { headers: { cookie } }));
				table.push(row(path, made, own));
			}
			const me = await rounds(() => load(`${site}/me`, { headers: { cookie } }));
			table.push(row("/me", undefined, me));
			return table;
		});
		return `## Pages for somebody who is signed in

Ten connections, on the real catalogue. *Stranger*: the page is rendered, past the page cache. *Signed in*: the same page with a session, which is never
kept. Requests a second, the better of two rounds; p50 and p99 in milliseconds.

| page | stranger (p50, p99) | signed in (p50, p99) | signed in ÷ stranger |
|---|---:|---:|---:|
${rows.join("\n")}`;
	},
};

/** Signs a new person in, with the product's own functions; the cookie to send. */
async function signIn(url: string): Promise<string> {
	connectDatabase(url, { connections: 2 });
	const at = new Date();
	const account = await db().account.create({
		data: { email: "bench@example.org", emailVerifiedAt: at, createdAt: at },
	});
	const { token } = await completeSignIn({ accountId: account.id, method: "email_code", device: "A bench" });
	await disconnectDatabase();
	return `session=${token}`;
}

async function rounds(measure: () => Promise<Rate>): Promise<Rate> {
	const rates: Rate[] = [];
	for (let round = 0; round < ROUNDS; round++) rates.push(await measure());
	return best(rates);
}

function row(path: string, stranger: Rate | undefined, own: Rate): string {
	const words = (rate: Rate) =>
		`${Math.round(rate.perSecond)} (${rate.p50.toFixed(1)}, ${rate.p99.toFixed(1)})`;
	const ratio = stranger ? (own.perSecond / stranger.perSecond).toFixed(2) : "";
	return `| ${path} | ${stranger ? words(stranger) : ""} | ${words(own)} | ${ratio} |`;
}
