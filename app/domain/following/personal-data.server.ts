import { db, type Transaction } from "#app/platform/db/database.server.ts";

/** What this folder keeps of a person: what they follow, where they go, and of what they were told. */
export const personalData = {
	name: "following",
	export: async (accountId: string) => {
		const of = { where: { accountId }, omit: { accountId: true } } as const;
		const [follows, attendances, told] = await Promise.all([
			db().follow.findMany({ ...of, orderBy: { createdAt: "asc" } }),
			db().attendance.findMany({
				...of,
				include: { event: { select: { slug: true, name: true } } },
				orderBy: { createdAt: "asc" },
			}),
			db().told.findMany({ ...of, orderBy: { changeId: "asc" } }),
		]);
		return {
			files: [
				{ name: "follows", about: "What you follow in the catalogue.", rows: follows },
				{ name: "going", about: "Where you said that you go, and who may see it.", rows: attendances },
				{ name: "told", about: "Of which changes you were told by mail.", rows: told },
			],
		};
	},
	erase: async (tx: Transaction, accountId: string) => {
		const of = { where: { accountId } };
		await tx.follow.deleteMany(of);
		await tx.attendance.deleteMany(of);
		await tx.told.deleteMany(of);
	},
};
