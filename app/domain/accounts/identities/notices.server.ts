import type { Transaction } from "#app/platform/db/database.server.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import type { Way } from "./rules.ts";

/** What notices are about: ways to sign in, and the second factor. */
export type NoticedWay = Way["kind"] | "totp";

/** Tells an account's owner by mail that it can be signed in to in a new way: whoever added it may not be them. */
export function noticeWayAdded(
	tx: Transaction,
	{ accountId, way }: { accountId: string; way: NoticedWay },
): Promise<void> {
	return notice(tx, "sign-in-way-added", accountId, way);
}

/** Tells an account's owner by mail that a way to sign in to it was taken away. */
export function noticeWayRemoved(
	tx: Transaction,
	{ accountId, way }: { accountId: string; way: NoticedWay },
): Promise<void> {
	return notice(tx, "sign-in-way-removed", accountId, way);
}

/** Tells an account's owner by mail that its password is another one now. */
export function noticePasswordChanged(tx: Transaction, accountId: string): Promise<void> {
	return tell(tx, "password-changed", accountId, {});
}

function notice(tx: Transaction, message: string, accountId: string, way: NoticedWay): Promise<void> {
	return tell(tx, message, accountId, { way });
}

async function tell(
	tx: Transaction,
	message: string,
	accountId: string,
	props: Record<string, unknown>,
): Promise<void> {
	const { email } = await tx.account.findUniqueOrThrow({
		where: { id: accountId },
		select: { email: true },
	});
	await queueMail(tx, { message, to: email, accountId, props });
}
