import { db, type Transaction } from "#app/platform/db/database.server.ts";

/** What moderation keeps of a person: their reports, what was decided about them, and what they decided. */
export const personalData = {
	name: "moderation",
	export: async (accountId: string) => ({
		files: [
			{
				name: "reports",
				about: "What you reported, and what was decided.",
				rows: await db().report.findMany({
					where: { reporterId: accountId },
					orderBy: { createdAt: "asc" },
					omit: { reporterId: true, decidedById: true },
				}),
			},
			{
				name: "decisions-about-you",
				about: "What was decided about your profile. Who reported it and in which words is theirs.",
				rows: await db().report.findMany({
					where: { subject: "profile", subjectId: accountId, outcome: { not: null } },
					orderBy: { createdAt: "asc" },
					select: { id: true, outcome: true, decisionReason: true, decidedAt: true },
				}),
			},
			{
				name: "decisions-by-you",
				about: "What you decided as a moderator.",
				rows: await db().report.findMany({
					where: { decidedById: accountId },
					orderBy: { decidedAt: "asc" },
					select: { id: true, outcome: true, decisionReason: true, decidedAt: true },
				}),
			},
		],
	}),
	/** Reports about the person go with them; what they reported about others stays, without their name. */
	erase: async (tx: Transaction, accountId: string) => {
		await tx.report.deleteMany({ where: { subject: "profile", subjectId: accountId } });
		await tx.report.updateMany({ where: { reporterId: accountId }, data: { reporterId: null } });
		await tx.report.updateMany({ where: { decidedById: accountId }, data: { decidedById: null } });
	},
};
