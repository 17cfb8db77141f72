import { db, type Transaction } from "../db/database.server.ts";

/** What the outbox keeps of an account: the mails to it and to its address, and whether its address takes none. */
export const personalData = {
	name: "mail",
	export: async (accountId: string) => {
		const address = await addressOf(db(), accountId);
		return {
			files: [
				{
					name: "mails",
					about: "Mails that we sent you. What stood in them is kept only until they are sent.",
					rows: await db().outboxMail.findMany({
						where: { OR: [{ accountId }, { recipient: address }] },
						orderBy: { createdAt: "asc" },
						select: {
							message: true,
							recipient: true,
							props: true,
							state: true,
							transport: true,
							createdAt: true,
							settledAt: true,
							deliveredAt: true,
							bouncedAt: true,
							complainedAt: true,
						},
					}),
				},
				{
					name: "suppressed-addresses",
					about: "Whether your address gets no mail but what you ask for, and why.",
					rows: await db().suppressedAddress.findMany({ where: { address } }),
				},
			],
		};
	},
	/** Mails that are not sent yet are not sent any more. Addresses that the account had before go with the mails to them. */
	erase: async (tx: Transaction, accountId: string) => {
		const address = await addressOf(tx, accountId);
		const mails = await tx.outboxMail.findMany({ where: { accountId }, select: { recipient: true } });
		await tx.outboxMail.deleteMany({ where: { OR: [{ accountId }, { recipient: address }] } });
		const addresses = [address, ...mails.map(({ recipient }) => recipient)];
		await tx.suppressedAddress.deleteMany({ where: { address: { in: addresses } } });
	},
};

async function addressOf(tx: Transaction, accountId: string): Promise<string> {
	const { email } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
	return email;
}
