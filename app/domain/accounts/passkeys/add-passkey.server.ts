import {
	generateRegistrationOptions,
	type PublicKeyCredentialCreationOptionsJSON,
	type RegistrationResponseJSON,
	verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { lockAccount } from "../identities/lock-account.server.ts";
import { noticeWayAdded } from "../identities/notices.server.ts";
import { renewSession } from "../sessions/renew-session.server.ts";
import { newChallenge, takeChallenge } from "./challenges.server.ts";
import { relyingParty } from "./relying-party.server.ts";

/** As many passkeys as an account may have. */
export const MOST_PASSKEYS = 20;

/** COSE's numbers of Ed25519, ECDSA with P-256 and RSA: what devices have. */
const ALGORITHMS = [-8, -7, -257];

interface Owner {
	accountId: string;
	email: string;
	/** The token in the cookie of the browser that asks. */
	browser: string;
}

/**
 * What the browser needs to make a passkey: one that is found without naming an address first, and that asks for its
 * person where it can. Throws AppError("unavailable") where the site can't have passkeys.
 */
export async function passkeyCreation(owner: Owner): Promise<PublicKeyCredentialCreationOptionsJSON> {
	const party = requireParty();
	const known = await db().passkey.findMany({
		where: { accountId: owner.accountId },
		select: { id: true, transports: true },
	});
	return generateRegistrationOptions({
		rpName: party.name,
		rpID: party.id,
		userName: owner.email,
		userDisplayName: owner.email,
		userID: handleOf(owner.accountId),
		challenge: bytesOf(await newChallenge(owner)),
		excludeCredentials: known,
		supportedAlgorithmIDs: ALGORITHMS,
		authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
	});
}

/**
 * Keeps the passkey that a browser has made; where its device knew its person, that was a second factor, and the session
 * goes on under the new token. Throws AppError("invalid") where the answer is none to a challenge of this
 * browser, AppError("conflict") where there are too many or it is somebody's already.
 */
export async function addPasskey(
	owner: Owner & { name: string; answer: unknown; sessionId: string },
): Promise<{ id: string; token: string | undefined }> {
	const party = requireParty();
	const verified = await verifyRegistrationResponse({
		response: owner.answer as RegistrationResponseJSON,
		expectedChallenge: (challenge) => takeChallenge(challenge, owner),
		expectedOrigin: party.origin,
		expectedRPID: party.id,
		requireUserVerification: false,
		supportedAlgorithmIDs: ALGORITHMS,
	}).catch((cause: unknown) => {
		throw new AppError("invalid", "The passkey could not be added: its answer does not fit. Try again.", {
			cause,
		});
	});
	if (!verified.verified) throw new AppError("invalid", "The passkey could not be added. Try again.");
	const { credential, credentialBackedUp, userVerified } = verified.registrationInfo;
	const at = now();
	const token = await inTransaction(async (tx) => {
		await lockAccount(tx, owner.accountId);
		if ((await tx.passkey.count({ where: { accountId: owner.accountId } })) >= MOST_PASSKEYS)
			throw new AppError("conflict", `An account has ${MOST_PASSKEYS} passkeys at most.`);
		const { count } = await tx.passkey.createMany({
			data: [
				{
					id: credential.id,
					publicKey: Buffer.from(credential.publicKey),
					counter: BigInt(credential.counter),
					transports: credential.transports ?? [],
					backedUp: credentialBackedUp,
					name: owner.name,
					createdAt: new Date(at.epochMilliseconds),
					accountId: owner.accountId,
				},
			],
			skipDuplicates: true,
		});
		if (count === 0) throw new AppError("conflict", "This passkey is in use already.");
		await recordAudit(tx, {
			at: at.toString(),
			actorId: owner.accountId,
			action: "accounts.passkey-added",
			subjectKind: "account",
			subjectId: owner.accountId,
		});
		await noticeWayAdded(tx, { accountId: owner.accountId, way: "passkey" });
		return userVerified ? renewSession(tx, owner.sessionId, { secondFactor: true }) : undefined;
	});
	return { id: credential.id, token };
}

/** What passkeys know an account by: its id, as sixteen bytes. */
export function handleOf(accountId: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.from(accountId.replaceAll("-", ""), "hex"));
}

/** The site as passkeys know it. Throws AppError("unavailable") where it can have none. */
export function requireParty() {
	const party = relyingParty();
	if (!party)
		throw new AppError(
			"unavailable",
			"Passkeys need a site that is reached by name over https, or localhost.",
		);
	return party;
}

/** A challenge's bytes. */
export function bytesOf(challenge: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.from(challenge, "base64url"));
}
