import { Secret, TOTP } from "otpauth";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { open, seal } from "#app/platform/secrets.server.ts";
import { lockAccount } from "../identities/lock-account.server.ts";
import { noticeWayAdded, noticeWayRemoved } from "../identities/notices.server.ts";
import { endOtherSessions } from "../sessions/end-sessions.server.ts";
import { renewSession } from "../sessions/renew-session.server.ts";
import { readFactorFacts } from "./read-facts.server.ts";
import { newRecoveryCodes } from "./recovery-codes.server.ts";
import { mayRemoveFactor } from "./rules.ts";

const PURPOSE = "totp-secret";
const SECRET_BYTES = 20;
const PERIOD_S = 30;

/** What an authenticator app needs to know, as an address for a QR code and as text to type. */
export interface TotpSetUp {
	uri: string;
	/** Base32, in groups of four. */
	secret: string;
}

/**
 * Begins or goes on with setting up an authenticator app: makes a secret where none waits to be confirmed. Throws
 * AppError("conflict") where an app is set up already.
 */
export async function beginTotp({
	accountId,
	email,
}: {
	accountId: string;
	email: string;
}): Promise<TotpSetUp> {
	const fresh = new Secret({ size: SECRET_BYTES });
	await db().totp.createMany({
		data: [{ accountId, secret: seal(PURPOSE, fresh.bytes), createdAt: new Date(now().epochMilliseconds) }],
		skipDuplicates: true,
	});
	const row = await db().totp.findUniqueOrThrow({ where: { accountId } });
	if (row.confirmedAt) throw new AppError("conflict", "An authenticator app is set up already.");
	const totp = appOf(row.secret, email);
	return { uri: totp.toString(), secret: totp.secret.base32.replaceAll(/(.{4})(?=.)/g, "$1 ") };
}

/**
 * Confirms an authenticator app by a code of it: gives ten recovery codes, which are shown this once, and the session's
 * new token. Sessions elsewhere end, which gave no second factor. Undefined where the code is wrong.
 */
export function confirmTotp({
	accountId,
	sessionId,
	code,
}: {
	accountId: string;
	sessionId: string;
	code: string;
}): Promise<{ recoveryCodes: string[]; token: string | undefined } | undefined> {
	return inTransaction(async (tx) => {
		if (!(await acceptTotp(tx, { accountId, code, confirmed: false }))) return undefined;
		const at = now();
		await tx.totp.update({
			where: { accountId },
			data: { confirmedAt: new Date(at.epochMilliseconds) },
		});
		await recordAudit(tx, {
			at: at.toString(),
			actorId: accountId,
			action: "accounts.totp-added",
			subjectKind: "account",
			subjectId: accountId,
		});
		await endOtherSessions(tx, { accountId, keep: sessionId });
		await noticeWayAdded(tx, { accountId, way: "totp" });
		const recoveryCodes = await newRecoveryCodes(tx, accountId);
		return { recoveryCodes, token: await renewSession(tx, sessionId, { secondFactor: true }) };
	});
}

/**
 * Whether this is a code of the account's app, of now or of the step before or after. A code works once: the step that
 * it belongs to is moved on in the statement that accepts it, so that of two requests at once only one gets through.
 */
export async function acceptTotp(
	tx: Transaction,
	{ accountId, code, confirmed = true }: { accountId: string; code: string; confirmed?: boolean },
): Promise<boolean> {
	const row = await tx.totp.findUnique({ where: { accountId } });
	if (!row || (row.confirmedAt !== null) !== confirmed) return false;
	const timestamp = now().epochMilliseconds;
	const delta = appOf(row.secret).validate({ token: code, timestamp, window: 1 });
	if (delta === null) return false;
	const step = BigInt(Math.floor(timestamp / 1000 / PERIOD_S) + delta);
	const { count } = await tx.totp.updateMany({
		where: { accountId, lastStep: { lt: step } },
		data: { lastStep: step },
	});
	return count === 1;
}

/**
 * Takes the authenticator app and its recovery codes away. Throws AppError("conflict") where the account must keep it.
 */
export function removeTotp({
	accountId,
	sessionId,
}: {
	accountId: string;
	sessionId: string;
}): Promise<void> {
	return inTransaction(async (tx) => {
		await lockAccount(tx, accountId);
		const facts = await readFactorFacts(accountId, tx);
		if (!mayRemoveFactor(facts, "totp"))
			throw new AppError(
				"conflict",
				"Moderators and administrators keep a second factor: add a passkey first.",
			);
		const { count } = await tx.totp.deleteMany({ where: { accountId } });
		await tx.recoveryCode.deleteMany({ where: { accountId } });
		if (count === 0) return;
		await recordAudit(tx, {
			at: now().toString(),
			actorId: accountId,
			action: "accounts.totp-removed",
			subjectKind: "account",
			subjectId: accountId,
		});
		await endOtherSessions(tx, { accountId, keep: sessionId });
		await noticeWayRemoved(tx, { accountId, way: "totp" });
	});
}

function appOf(sealed: Uint8Array, label = ""): TOTP {
	const bytes = open(PURPOSE, sealed);
	const buffer = new Uint8Array(bytes).buffer;
	return new TOTP({ issuer: "NeuroAI Commons", label, secret: new Secret({ buffer }), period: PERIOD_S });
}
