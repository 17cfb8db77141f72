import type { Waiting } from "#app/domain/moderation/index.server.ts";

/** The queues beside the reports in which something waits, each with its number. */
export function waitingLinks({ claims, corrections, proposals }: Waiting): { href: string; label: string }[] {
	return [
		{ href: "/moderation/proposals", count: proposals, one: "proposal", many: "proposals" },
		{ href: "/moderation/corrections", count: corrections, one: "correction", many: "corrections" },
		{ href: "/moderation/claims", count: claims, one: "claim", many: "claims" },
	].flatMap(({ href, count, one, many }) =>
		count > 0 ? [{ href, label: `${count} ${count === 1 ? one : many}` }] : [],
	);
}
