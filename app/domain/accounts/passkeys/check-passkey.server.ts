import {
	type AuthenticationResponseJSON,
	generateAuthenticationOptions,
	type PublicKeyCredentialRequestOptionsJSON,
	verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { now } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db/database.server.ts";
import { log } from "#app/platform/log.server.ts";
import { bytesOf, handleOf, requireParty } from "./add-passkey.server.ts";
import { type ChallengeHolder, newChallenge, takeChallenge } from "./challenges.server.ts";

/** Who a passkey says that its holder is. */
export interface PasskeyProof {
	accountId: string;
	passkeyId: string;
	/** The device knew its person: then this is two factors. */
	userVerified: boolean;
}

/**
 * What the browser needs to have a passkey sign: any of the site's where somebody signs in (`accountId` null), else one
 * of the account's. Throws AppError("unavailable") where the site can't have passkeys.
 */
export async function passkeyRequest(
	holder: ChallengeHolder,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
	const party = requireParty();
	const challenge = bytesOf(await newChallenge(holder));
	if (holder.accountId === null)
		return generateAuthenticationOptions({ rpID: party.id, challenge, userVerification: "preferred" });
	return generateAuthenticationOptions({
		rpID: party.id,
		challenge,
		userVerification: "preferred",
		allowCredentials: await db().passkey.findMany({
			where: { accountId: holder.accountId },
			select: { id: true, transports: true },
		}),
	});
}

/**
 * Whose passkey has signed a challenge of this browser, and a line in the log where none has: then undefined: a wrong signature, another site's, a
 * challenge that was used, a passkey that we don't know, or of somebody else than `accountId`.
 */
export async function checkPasskey(
	answer: unknown,
	holder: ChallengeHolder,
): Promise<PasskeyProof | undefined> {
	const proof = await prove(answer, holder);
	if (!proof) log.info("A sign-in was refused", { method: "passkey" });
	return proof;
}

async function prove(answer: unknown, holder: ChallengeHolder): Promise<PasskeyProof | undefined> {
	const party = requireParty();
	const response = answer as AuthenticationResponseJSON;
	const passkey = await db().passkey.findUnique({ where: { id: response.id } });
	if (!passkey || (holder.accountId !== null && passkey.accountId !== holder.accountId)) return undefined;
	const { userHandle } = response.response;
	if (userHandle && userHandle !== Buffer.from(handleOf(passkey.accountId)).toString("base64url"))
		return undefined;
	const result = await verifyAuthenticationResponse({
		response,
		expectedChallenge: (challenge) => takeChallenge(challenge, holder),
		expectedOrigin: party.origin,
		expectedRPID: party.id,
		requireUserVerification: false,
		credential: {
			id: passkey.id,
			publicKey: new Uint8Array(passkey.publicKey),
			counter: Number(passkey.counter),
			transports: passkey.transports,
		},
	}).catch((error: unknown) => {
		log.debug("A passkey's answer was refused", { error });
		return undefined;
	});
	if (!result?.verified) return undefined;
	const { newCounter, userVerified, credentialBackedUp } = result.authenticationInfo;
	// Two answers with the same counter are two copies of one key: only the first counts.
	const { count } = await db().passkey.updateMany({
		where: { id: passkey.id, ...(newCounter > 0 ? { counter: { lt: BigInt(newCounter) } } : {}) },
		data: {
			counter: BigInt(newCounter),
			backedUp: credentialBackedUp,
			lastUsedAt: new Date(now().epochMilliseconds),
		},
	});
	return count === 1 ? { accountId: passkey.accountId, passkeyId: passkey.id, userVerified } : undefined;
}
