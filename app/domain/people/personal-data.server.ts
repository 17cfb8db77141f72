import { db, type Transaction } from "#app/platform/db/database.server.ts";
import { refreshPersonListing } from "./listing/refresh-person-listing.server.ts";

/** What this folder keeps of a person, for the export of their data and for its erasure. */
export const personalData = {
	name: "people",

	/** Everything about this account that stands in the tables of people. */
	async export(accountId: string) {
		const where = { accountId };
		const of = { where };
		const [profile, topics, exchanges, works, uploads, picture, claims, blocks] = await Promise.all([
			db().profile.findUnique({ where, include: { organization: { select: { name: true } } } }),
			db().profileTopic.findMany({
				...of,
				include: { topic: { select: { slug: true, name: true } } },
				orderBy: { position: "asc" },
			}),
			db().exchange.findMany({ ...of, orderBy: [{ side: "asc" }, { position: "asc" }] }),
			db().work.findMany({ ...of, orderBy: { id: "asc" } }),
			db().workUpload.findMany({ ...of, orderBy: { createdAt: "asc" } }),
			db().profilePicture.findUnique(of),
			db().appearanceClaim.findMany({ ...of, orderBy: { createdAt: "asc" } }),
			db().block.findMany({ where: { blockerId: accountId }, orderBy: { createdAt: "asc" } }),
		]);
		const { organization, ...columns } = profile ?? { organization: null };
		const files = [
			{
				name: "profile",
				about: "Your profile, and who may see what of it.",
				rows: profile ? [{ ...columns, organization: organization?.name ?? null }] : [],
			},
			{
				name: "topics",
				about: "The topics that you work on, in your order.",
				rows: topics.map(({ topic, position }) => ({ position, slug: topic.slug, name: topic.name })),
			},
			{ name: "exchanges", about: "What you offer and need.", rows: exchanges },
			{ name: "works", about: "Your works, hidden ones among them.", rows: works },
			{
				name: "works-uploaded",
				about: "Files of works that wait for you to choose from them.",
				rows: uploads,
			},
			{ name: "claims", about: "What you said about names in the catalogue.", rows: claims },
			{ name: "blocks", about: "Whom you blocked, by the id of their account.", rows: blocks },
		];
		return {
			files: picture
				? [
						...files,
						{
							name: "picture.webp",
							about: "Your picture, as we keep it.",
							bytes: new Uint8Array(picture.bytes),
						},
					]
				: files,
		};
	},

	/** Removes all of it, in the transaction that erases the account. */
	async erase(tx: Transaction, accountId: string) {
		const of = { where: { accountId } };
		await tx.personListing.deleteMany(of);
		await tx.appearanceClaim.deleteMany(of);
		// Claims of others that they decided as a moderator.
		await tx.appearanceClaim.updateMany({ where: { decidedById: accountId }, data: { decidedById: null } });
		await tx.block.deleteMany({ where: { OR: [{ blockerId: accountId }, { blockedId: accountId }] } });
		await tx.profilePicture.deleteMany(of);
		await tx.work.deleteMany(of);
		await tx.workUpload.deleteMany(of);
		await tx.exchange.deleteMany(of);
		await tx.profileTopic.deleteMany(of);
		await tx.profile.deleteMany(of);
	},

	/** Takes the person out of the directory, in the transaction that marks the account as leaving. */
	async withdraw(tx: Transaction, accountId: string) {
		await refreshPersonListing(tx, accountId);
	},

	/** Lists them again, in the transaction that takes the mark away. */
	async restore(tx: Transaction, accountId: string) {
		await refreshPersonListing(tx, accountId);
	},
};
