import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { ProvedIdentity } from "../oauth/prove-identity.server.ts";
import { noticeWayAdded } from "./notices.server.ts";
import { orcidListener } from "./orcid-listener.server.ts";

/** The account that an identity is joined to, if any; notes that it was used. */
export async function accountOfIdentity({
	provider,
	subject,
	label,
}: ProvedIdentity): Promise<string | undefined> {
	const known = await db().identity.findUnique({
		where: { provider_subject: { provider, subject } },
		select: { id: true, accountId: true },
	});
	if (!known) return undefined;
	const lastUsedAt = new Date(now().epochMilliseconds);
	await db().identity.updateMany({ where: { id: known.id }, data: { lastUsedAt, label } });
	return known.accountId;
}

/**
 * Joins an identity that was just proved to an account whose person asked for it. Does nothing where it is joined
 * already. Throws AppError("conflict") where it belongs to another account, or the account has another one of this provider.
 */
export function joinIdentity(accountId: string, identity: ProvedIdentity): Promise<void> {
	return inTransaction((tx) => joinIdentityIn(tx, accountId, identity));
}

/** The same in the caller's transaction. */
export async function joinIdentityIn(
	tx: Transaction,
	accountId: string,
	{ provider, subject, label }: ProvedIdentity,
): Promise<void> {
	const at = now();
	const when = new Date(at.epochMilliseconds);
	const { count } = await tx.identity.createMany({
		data: [{ provider, subject, label, accountId, joinedAt: when, lastUsedAt: when }],
		skipDuplicates: true,
	});
	if (count === 0) {
		const owner = await tx.identity.findUnique({ where: { provider_subject: { provider, subject } } });
		if (owner?.accountId === accountId) return;
		throw new AppError(
			"conflict",
			owner
				? "This identity belongs to another account here. Sign in with it and remove it there first."
				: "Your account has another identity of this kind. Remove it first.",
		);
	}
	await recordAudit(tx, {
		at: at.toString(),
		actorId: accountId,
		action: "accounts.identity-joined",
		subjectKind: "account",
		subjectId: accountId,
		details: { provider },
	});
	await noticeWayAdded(tx, { accountId, way: provider });
	if (provider !== "orcid") return;
	const name = label === subject ? {} : { name: label };
	await orcidListener().joined(tx, { accountId, orcid: subject, ...name, at: at.toString() });
}
