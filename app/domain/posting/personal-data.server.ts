import { db, type Transaction } from "#app/platform/db/database.server.ts";

/** What posting keeps of a person: what they drafted, proposed and decided. */
export const personalData = {
	name: "posting",
	export: async (accountId: string) => ({
		files: [
			{
				name: "submissions",
				about: "Events that you drafted or proposed, with what was decided.",
				rows: await db().submission.findMany({
					where: { accountId },
					orderBy: { createdAt: "asc" },
					omit: { accountId: true, keyHash: true, linkHash: true, decidedById: true },
				}),
			},
		],
	}),
	/** What became an event stays in the catalogue, without who proposed it; all else that they wrote goes. */
	erase: async (tx: Transaction, accountId: string) => {
		const { email } = await tx.account.findUniqueOrThrow({
			where: { id: accountId },
			select: { email: true },
		});
		const theirs = { OR: [{ accountId }, { email }] };
		await tx.submission.deleteMany({ where: { ...theirs, state: { not: "published" } } });
		await tx.submission.updateMany({
			where: theirs,
			data: {
				...{ accountId: null, email: null, keyHash: null, linkHash: null, pasted: null },
				...{ draft: {}, guesses: [], flags: [], decisionReason: null },
			},
		});
		await tx.submission.updateMany({ where: { decidedById: accountId }, data: { decidedById: null } });
	},
};
