import { rolesOf } from "#app/domain/accounts/index.server.ts";
import type { Member } from "#app/domain/accounts/index.ts";
import { db } from "#app/platform/db/database.server.ts";
import { makeAccount } from "#tests/factories/accounts.ts";
import { makeRole } from "#tests/factories/roles.ts";

/** A text as it is mailed around. */
export const ANNOUNCEMENT = `Workshop on Replay in Brains and Machines 2027

We are happy to announce the Workshop on Replay in Brains and Machines, a workshop on hippocampal replay and
experience replay in reinforcement learning.

Dates: 14-16 June 2027
Location: Lisbon, Portugal
Abstract submission deadline: 15 March 2027, 23:59 AoE
Registration is free.

https://replay-workshop.example.org/
`;

/** All that a page needs. */
export const WHOLE = {
	name: "Replay in Brains and Machines 2027",
	kind: "workshop",
	mode: "in_person",
	dates: { start: "2027-06-14", end: "2027-06-16", precision: "day" },
	places: [{ city: "Lisbon", country: "PT" }],
	deadlines: [{ kind: "abstract", closesOn: "2027-03-15" }],
	url: "https://replay.example.org/",
};

/** A member of the connected database, with these rights. */
export async function makeMember(
	rights: { moderator?: boolean; organizes?: { kind: "event" | "series"; id: string }[] } = {},
): Promise<Member & { email: string }> {
	const { id, email } = await makeAccount();
	if (rights.moderator) await makeRole(id, "moderator");
	for (const scope of rights.organizes ?? []) await makeRole(id, "organizer", scope);
	return { ...(await memberOf(id)), email };
}

/** The member as their rights are now. */
export async function memberOf(accountId: string): Promise<Member> {
	const roles = await rolesOf(accountId);
	return {
		accountId,
		moderator: roles.some(({ role }) => role === "moderator"),
		administrator: false,
		organizes: roles.flatMap(({ scope }) => scope ?? []),
	};
}

/** The mails that wait in the outbox, the newest last. */
export async function mails(): Promise<{ message: string; to: string; props: Record<string, unknown> }[]> {
	const rows = await db().outboxMail.findMany({ orderBy: { id: "asc" } });
	return rows.map(({ message, recipient, props }) => ({
		message,
		to: recipient,
		props: props as Record<string, unknown>,
	}));
}
