import { db, type Transaction } from "#app/platform/db/database.server.ts";

/** Who changed what of the catalogue: an account's id, in the history of records and beside the fields that people set. */
export const personalData = {
	name: "catalogue",
	export: async (accountId: string) => ({
		files: [
			{
				name: "changes",
				about: "What you changed in the catalogue, and why.",
				rows: await db().recordChange.findMany({
					where: { actorId: accountId },
					orderBy: { id: "asc" },
					omit: { actorId: true },
				}),
			},
			{
				name: "fields",
				about: "Fields of the catalogue that stand as you set them.",
				rows: await db().fieldProvenance.findMany({
					where: { setBy: accountId },
					orderBy: { setAt: "asc" },
					omit: { setBy: true },
				}),
			},
		],
	}),
	/** The catalogue keeps what was changed, and forgets by whom. */
	erase: async (tx: Transaction, accountId: string) => {
		await tx.recordChange.updateMany({ where: { actorId: accountId }, data: { actorId: null } });
		await tx.fieldProvenance.updateMany({
			where: { setBy: accountId },
			data: { setBy: "somebody whose account is erased" },
		});
	},
};
