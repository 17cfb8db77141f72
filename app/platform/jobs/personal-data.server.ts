import { db, type Transaction } from "../db/database.server.ts";

/** What the queue keeps of an account: how far its jobs have come, and jobs whose payload or error names its id or its address. */
export const personalData = {
	name: "jobs",
	export: async (accountId: string) => ({
		files: [
			{
				name: "jobs",
				about: "Work that was done for you while you waited.",
				rows: await db().jobProgress.findMany({
					where: { accountId },
					orderBy: { createdAt: "asc" },
					omit: { accountId: true },
				}),
			},
		],
	}),
	/** Jobs that wait go, too: there is nobody left to do them for. One that runs meanwhile ends into nothing. */
	erase: async (tx: Transaction, accountId: string) => {
		await tx.jobProgress.deleteMany({ where: { accountId } });
		const [queue] = await tx.$queryRaw<{ exists: boolean }[]>`
			SELECT to_regclass('pgboss.job') IS NOT NULL AS exists`;
		// Before a worker or a job was ever there, the queue's tables are not.
		if (!queue?.exists) return;
		const { email } = await tx.account.findUniqueOrThrow({
			where: { id: accountId },
			select: { email: true },
		});
		await tx.$executeRaw`
			DELETE FROM pgboss.job j WHERE position(${accountId} IN j::text) > 0
				OR position(lower(${email}) IN lower(j::text)) > 0`;
	},
};
