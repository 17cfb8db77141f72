import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { log } from "#app/platform/log.server.ts";
import { hmac, sameBytes, sha256 } from "#app/platform/secrets.server.ts";
import { joinIdentityIn } from "../identities/join-identity.server.ts";
import { type ProvedIdentity, provedIdentitySchema } from "../oauth/prove-identity.server.ts";
import { type AccountForAddress, accountForAddress } from "./account-for-address.server.ts";
import { hashCode } from "./hash-code.server.ts";

/** Wrong codes after which a challenge is void: with six digits, five guesses succeed once in 200,000. */
export const CODE_ATTEMPTS = 5;

export type CodeAnswer =
	/** The address is proved. `pending` was proved before it and is not joined: the account was there already, and is asked. */
	| ({
			kind: "proved";
			email: string;
			returnTo: string | null;
			pending: ProvedIdentity | null;
	  } & AccountForAddress)
	/** Another attempt may be made. */
	| { kind: "wrong"; attemptsLeft: number }
	/** Nothing in this browser waits for a code: used, expired, or guessed too often. */
	| { kind: "void" };

/** What a link of a mail leads to, before anything is done: opening it changes nothing (mail scanners open links). */
export type LinkReading = "ready" | "other_browser" | "void";

interface Challenge {
	id: string;
	email: string;
	codeHash: Uint8Array;
	returnTo: string | null;
	pending: unknown;
	attempts: number;
}

/**
 * Tries a code (six digits) against the latest challenge of this browser. Each attempt counts before the code is looked
 * at, and a code is used up in the statement that accepts it: two requests at once can't both guess, nor both succeed.
 */
export function answerCode({ browser, code }: { browser: string; code: string }): Promise<CodeAnswer> {
	return inTransaction(async (tx): Promise<CodeAnswer> => {
		const at = new Date(now().epochMilliseconds);
		const [challenge] = await tx.$queryRaw<Challenge[]>`
			UPDATE "EmailChallenge" SET attempts = attempts + 1
			WHERE attempts < ${CODE_ATTEMPTS} AND id = (
				SELECT id FROM "EmailChallenge"
				WHERE "browserHash" = ${sha256(browser)} AND purpose = 'sign_in' AND "usedAt" IS NULL AND "expiresAt" > ${at}
				ORDER BY "createdAt" DESC, id DESC LIMIT 1)
			RETURNING id::text AS id, email::text AS email, "codeHash", "returnTo", pending, attempts`;
		if (!challenge) return { kind: "void" };
		if (!sameBytes(Buffer.from(challenge.codeHash), hashCode(challenge.id, code))) {
			log.info("A sign-in was refused", { method: "email_code" });
			const attemptsLeft = CODE_ATTEMPTS - challenge.attempts;
			return attemptsLeft > 0 ? { kind: "wrong", attemptsLeft } : { kind: "void" };
		}
		return consume(tx, challenge, at);
	});
}

/** Tries the link of a mail, once its button is pressed. */
export function answerLink({ browser, token }: { browser: string; token: string }): Promise<CodeAnswer> {
	return inTransaction(async (tx): Promise<CodeAnswer> => {
		const at = new Date(now().epochMilliseconds);
		const challenge = await tx.emailChallenge.findFirst({
			where: {
				linkHash: hmac("email-link", token),
				browserHash: sha256(browser),
				purpose: "sign_in",
				usedAt: null,
				expiresAt: { gt: at },
			},
		});
		return challenge ? consume(tx, challenge, at) : { kind: "void" };
	});
}

/** Looks at a link without using it. */
export async function readLink({
	browser,
	token,
}: {
	browser: string | undefined;
	token: string;
}): Promise<LinkReading> {
	const challenge = await db().emailChallenge.findUnique({ where: { linkHash: hmac("email-link", token) } });
	if (challenge?.purpose !== "sign_in" || challenge.usedAt) return "void";
	if (challenge.expiresAt.getTime() <= now().epochMilliseconds) return "void";
	const ours = browser !== undefined && sameBytes(Buffer.from(challenge.browserHash), sha256(browser));
	return ours ? "ready" : "other_browser";
}

/** The address to which the latest code of this browser went, while it may still be answered. */
export async function readWaiting(browser: string): Promise<{ email: string } | undefined> {
	const waiting = await db().emailChallenge.findFirst({
		where: {
			browserHash: sha256(browser),
			purpose: "sign_in",
			usedAt: null,
			attempts: { lt: CODE_ATTEMPTS },
			expiresAt: { gt: new Date(now().epochMilliseconds) },
		},
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		select: { email: true },
	});
	return waiting ?? undefined;
}

async function consume(
	tx: Transaction,
	{ id, email, returnTo, pending }: Pick<Challenge, "id" | "email" | "returnTo" | "pending">,
	at: Date,
): Promise<CodeAnswer> {
	const { count } = await tx.emailChallenge.updateMany({ where: { id, usedAt: null }, data: { usedAt: at } });
	if (count === 0) return { kind: "void" };
	const account = await accountForAddress(tx, email, at);
	// Codes may have been switched off since this one was sent, or the address become the one of an account without codes.
	const off = await tx.account.count({ where: { id: account.accountId, emailCodeOffAt: { not: null } } });
	if (off > 0) return { kind: "void" };
	const identity = pending === null ? null : provedIdentitySchema.parse(pending);
	// Both were proved by one browser for an account that nobody had before: nothing is taken from anybody.
	const joins = identity !== null && account.created;
	if (joins) await joinIdentityIn(tx, account.accountId, identity);
	return { kind: "proved", email, returnTo, pending: joins ? null : identity, ...account };
}
