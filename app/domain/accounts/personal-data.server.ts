import { db, type Transaction } from "#app/platform/db/database.server.ts";
import { keepAnAdministrator } from "./roles/keep-an-administrator.server.ts";

/** What accounts keep of a person: how they sign in and where, what they may do, and what the audit log says of them. */
export const personalData = {
	name: "account",
	export: async (accountId: string) => ({
		files: [
			{
				name: "account",
				about: "Your account.",
				rows: await db().account.findMany({ where: { id: accountId } }),
			},
			{
				name: "ways-to-sign-in",
				about: "How you can sign in, without what secret is checked with.",
				rows: await readWays(accountId),
			},
			{
				name: "sessions",
				about: "Browsers that are signed in.",
				rows: await db().session.findMany({
					where: { accountId },
					orderBy: { createdAt: "asc" },
					omit: { id: true, accountId: true },
				}),
			},
			{
				name: "roles",
				about: "What you may do besides what everybody may.",
				rows: await db().roleGrant.findMany({
					where: { accountId },
					orderBy: { grantedAt: "asc" },
					omit: { id: true, accountId: true, grantedById: true, revokedById: true },
				}),
			},
			{
				name: "audit-log",
				about: "What the audit log says you did, or was done to your account.",
				rows: await readAudit(accountId),
			},
		],
	}),
	/** Rows of the account's own go with it. What names it elsewhere is emptied here. */
	erase: async (tx: Transaction, accountId: string) => {
		const { email } = await tx.account.findUniqueOrThrow({
			where: { id: accountId },
			select: { email: true },
		});
		await tx.emailChallenge.deleteMany({ where: { OR: [{ accountId }, { email }] } });
		await tx.passkeyChallenge.deleteMany({ where: { accountId } });
		await tx.roleGrant.updateMany({ where: { grantedById: accountId }, data: { grantedById: null } });
		await tx.roleGrant.updateMany({ where: { revokedById: accountId }, data: { revokedById: null } });
	},
	/** Throws AppError("conflict") for the last administrator. */
	mayWithdraw: keepAnAdministrator,
	/** Ends all sessions; signing in anew leads to restoring alone. */
	withdraw: async (tx: Transaction, accountId: string) => {
		await tx.session.deleteMany({ where: { accountId } });
	},
};

async function readWays(accountId: string) {
	const [identities, passkeys, password, totp, codes] = await Promise.all([
		db().identity.findMany({ where: { accountId }, omit: { id: true, accountId: true } }),
		db().passkey.findMany({
			where: { accountId },
			select: { name: true, createdAt: true, lastUsedAt: true, backedUp: true, transports: true },
		}),
		db().password.findUnique({ where: { accountId }, select: { changedAt: true } }),
		db().totp.findUnique({ where: { accountId }, select: { createdAt: true, confirmedAt: true } }),
		db().recoveryCode.findMany({ where: { accountId }, select: { usedAt: true } }),
	]);
	return [
		...identities.map(({ provider, ...identity }) => ({ way: provider, ...identity })),
		...passkeys.map((passkey) => ({ way: "passkey", ...passkey })),
		...(password ? [{ way: "password", ...password }] : []),
		...(totp ? [{ way: "authenticator app", ...totp }] : []),
		...codes.map((code) => ({ way: "recovery code", ...code })),
	];
}

async function readAudit(accountId: string) {
	const entries = await db().auditEntry.findMany({
		where: { OR: [{ actorId: accountId }, { subjectKind: "account", subjectId: accountId }] },
		orderBy: { id: "asc" },
	});
	// Who else acted is theirs.
	return entries.map(({ actorId, ...entry }) => ({ ...entry, by: actorId === accountId ? "you" : "others" }));
}
