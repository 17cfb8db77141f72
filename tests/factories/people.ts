import { refreshPersonListing } from "#app/domain/people/index.server.ts";
import { db, inTransaction, type Prisma } from "#app/platform/db/database.server.ts";

export type Person = { accountId: string; handle: string };

const MADE_AT = new Date("2026-11-20T08:00:00Z");

/** An account with a profile, listed where it is visible. `profile` overrides what it says; topics go by slug. */
export async function makePerson(
	name: string,
	profile: Partial<Omit<Prisma.ProfileUncheckedCreateInput, "topics">> & { topics?: string[] } = {},
	account: Partial<Prisma.AccountUncheckedCreateInput> = {},
): Promise<Person> {
	const handle = profile.handle ?? name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
	const { topics = [], ...said } = profile;
	const { id } = await db().account.create({
		data: { email: `${handle}@example.org`, emailVerifiedAt: MADE_AT, createdAt: MADE_AT, ...account },
	});
	await db().profile.create({
		data: { name, createdAt: MADE_AT, changedAt: MADE_AT, ...said, handle, accountId: id },
	});
	for (const [position, slug] of topics.entries()) {
		const topic = await db().topic.findUniqueOrThrow({ where: { slug } });
		await db().profileTopic.create({ data: { accountId: id, topicId: topic.id, position } });
	}
	await inTransaction((tx) => refreshPersonListing(tx, id));
	return { accountId: id, handle };
}
