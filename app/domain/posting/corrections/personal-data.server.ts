import { db, type Transaction } from "#app/platform/db/database.server.ts";

/** What corrections keep of a person: what they said was wrong, and what they decided. */
export const correctionsPersonalData = {
	name: "corrections",
	export: async (accountId: string) => ({
		files: [
			{
				name: "corrections",
				about: "What you said was wrong in the catalogue, and what was decided.",
				rows: await db().correction.findMany({
					where: { reporterId: accountId },
					orderBy: { createdAt: "asc" },
					omit: { reporterId: true, keyHash: true, decidedById: true },
				}),
			},
			{
				name: "corrections-decided-by-you",
				about: "What you decided about corrections as a moderator.",
				rows: await db().correction.findMany({
					where: { decidedById: accountId },
					orderBy: { decidedAt: "asc" },
					select: { id: true, state: true, decisionReason: true, decidedAt: true },
				}),
			},
		],
	}),
	/** What should be put right stays, without who said so; what was never confirmed goes. */
	erase: async (tx: Transaction, accountId: string) => {
		const { email } = await tx.account.findUniqueOrThrow({
			where: { id: accountId },
			select: { email: true },
		});
		await tx.correction.deleteMany({ where: { email, confirmedAt: null } });
		await tx.correction.updateMany({
			where: { OR: [{ reporterId: accountId }, { email }] },
			data: { reporterId: null, email: null, keyHash: null },
		});
		await tx.correction.updateMany({ where: { decidedById: accountId }, data: { decidedById: null } });
	},
};
