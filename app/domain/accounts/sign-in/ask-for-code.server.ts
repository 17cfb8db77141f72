import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { hmac, randomDigits, randomToken, sha256 } from "#app/platform/secrets.server.ts";
import type { ProvedIdentity } from "../oauth/prove-identity.server.ts";
import { hashCode } from "./hash-code.server.ts";

/** Minutes for which a code works. */
export const CODE_MINUTES = 15;

export interface CodeRequest {
	email: string;
	/** The token in the cookie of the browser that asks: no other may answer. */
	browser: string;
	/** Where to go once signed in; a path of this site. */
	returnTo?: string | undefined;
	/** What asks, in words (`deviceWords`), for the mail. */
	device: string;
	/** The site's origin, for the link. */
	publicUrl: string;
	/** An identity that was proved already and joins the account, if the code makes it. */
	pending?: ProvedIdentity | undefined;
}

/**
 * Sends a code and a link to an address, whether it has an account or not: the same rows, the same mail, so that nobody
 * learns which. An account comes into being when the code comes back. Whoever has switched codes off gets a mail that says
 * so instead, and the row can't be answered.
 */
export async function askForCode(request: CodeRequest): Promise<void> {
	const at = now();
	const code = randomDigits();
	const token = randomToken();
	await inTransaction(async (tx) => {
		const off = await tx.account.count({ where: { email: request.email, emailCodeOffAt: { not: null } } });
		const { id } = await tx.emailChallenge.create({
			data: {
				purpose: "sign_in",
				email: request.email,
				// Replaced at once: the hash contains the row's id, so that equal codes don't look equal.
				codeHash: Buffer.alloc(0),
				linkHash: hmac("email-link", off ? randomToken() : token),
				browserHash: sha256(request.browser),
				returnTo: request.returnTo ?? null,
				...(request.pending ? { pending: request.pending } : {}),
				createdAt: new Date(at.epochMilliseconds),
				expiresAt: new Date(at.add({ minutes: CODE_MINUTES }).epochMilliseconds),
			},
		});
		await tx.emailChallenge.update({
			where: { id },
			data: { codeHash: hashCode(id, off ? randomToken() : code) },
		});
		if (off)
			await queueMail(tx, {
				message: "sign-in-code-off",
				to: request.email,
				props: { device: request.device },
			});
		else
			await queueMail(tx, {
				message: "sign-in-code",
				to: request.email,
				props: {
					code,
					link: `${request.publicUrl}/sign-in/link?token=${token}`,
					expiresInMinutes: CODE_MINUTES,
					device: request.device,
				},
			});
	});
}
