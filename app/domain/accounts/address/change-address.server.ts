import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { hmac, randomDigits, randomToken, sameBytes, sha256 } from "#app/platform/secrets.server.ts";
import { endOtherSessions } from "../sessions/end-sessions.server.ts";
import { CODE_ATTEMPTS } from "../sign-in/answer-code.server.ts";
import { CODE_MINUTES } from "../sign-in/ask-for-code.server.ts";
import { hashCode } from "../sign-in/hash-code.server.ts";

interface Asker {
	accountId: string;
	/** The token in the cookie of the browser that asks: no other may answer. */
	browser: string;
}

/** What came of a code that was sent to the new address. */
export type AddressAnswer =
	| { kind: "changed"; email: string }
	| { kind: "wrong"; attemptsLeft: number }
	| { kind: "void" };

/**
 * Sends a code to the address that an account is to have from now on. Whether somebody has it already is not said: its
 * owner alone learns it, by the code.
 */
export function askForAddressChange({
	accountId,
	browser,
	email,
	device,
}: Asker & { email: string; device: string }): Promise<void> {
	const at = now();
	const code = randomDigits();
	return inTransaction(async (tx) => {
		const { id } = await tx.emailChallenge.create({
			data: {
				purpose: "change_address",
				...{ email, accountId, browserHash: sha256(browser) },
				// Replaced at once, by a hash that contains the row's id. No link: the code is typed where it was asked for.
				codeHash: Buffer.alloc(0),
				linkHash: hmac("email-link", randomToken()),
				createdAt: new Date(at.epochMilliseconds),
				expiresAt: new Date(at.add({ minutes: CODE_MINUTES }).epochMilliseconds),
			},
		});
		await tx.emailChallenge.update({ where: { id }, data: { codeHash: hashCode(id, code) } });
		await queueMail(tx, {
			message: "address-change-code",
			to: email,
			accountId,
			props: { code, expiresInMinutes: CODE_MINUTES, device },
		});
		await recordAudit(tx, {
			at: at.toString(),
			actorId: accountId,
			action: "accounts.address-change-asked",
			subjectKind: "account",
			subjectId: accountId,
		});
	});
}

/**
 * Tries the code of the new address: then it is the account's, the old one is told, and all other sessions end. Throws
 * AppError("conflict") where the new address has an account of its own, which its owner may know.
 */
export function confirmAddressChange({
	accountId,
	browser,
	code,
	sessionId,
}: Asker & { code: string; sessionId: string }): Promise<AddressAnswer> {
	return inTransaction(async (tx): Promise<AddressAnswer> => {
		const at = now();
		const instant = new Date(at.epochMilliseconds);
		const [challenge] = await tx.$queryRaw<
			{ id: string; email: string; codeHash: Uint8Array; attempts: number }[]
		>`UPDATE "EmailChallenge" SET attempts = attempts + 1
			WHERE attempts < ${CODE_ATTEMPTS} AND id = (
				SELECT id FROM "EmailChallenge"
				WHERE "browserHash" = ${sha256(browser)} AND "accountId" = ${accountId}::uuid AND purpose = 'change_address'
					AND "usedAt" IS NULL AND "expiresAt" > ${instant}
				ORDER BY "createdAt" DESC, id DESC LIMIT 1)
			RETURNING id::text AS id, email::text AS email, "codeHash", attempts`;
		if (!challenge) return { kind: "void" };
		if (!sameBytes(Buffer.from(challenge.codeHash), hashCode(challenge.id, code))) {
			const attemptsLeft = CODE_ATTEMPTS - challenge.attempts;
			return attemptsLeft > 0 ? { kind: "wrong", attemptsLeft } : { kind: "void" };
		}
		await tx.emailChallenge.update({ where: { id: challenge.id }, data: { usedAt: instant } });
		const { email } = challenge;
		const taken = await tx.account.count({ where: { email, id: { not: accountId } } });
		if (taken)
			throw new AppError("conflict", "This address has an account of its own. Sign in there instead.");
		const before = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
		await tx.account.update({ where: { id: accountId }, data: { email, emailVerifiedAt: instant } });
		await recordAudit(tx, {
			at: at.toString(),
			actorId: accountId,
			action: "accounts.address-changed",
			subjectKind: "account",
			subjectId: accountId,
		});
		await endOtherSessions(tx, { accountId, keep: sessionId });
		await queueMail(tx, {
			message: "address-changed",
			to: before.email,
			accountId,
			props: { newAddress: email, changedAt: at.toString() },
		});
		return { kind: "changed", email };
	});
}
