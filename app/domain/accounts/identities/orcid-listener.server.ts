import type { Transaction } from "#app/platform/db/database.server.ts";

/** What happens elsewhere (on people's profiles) when an ORCID iD is joined to an account or removed from it. */
export interface OrcidListener {
	joined(
		tx: Transaction,
		joined: { accountId: string; orcid: string; name?: string; at: string },
	): Promise<void>;
	removed(tx: Transaction, removed: { accountId: string; at: string }): Promise<void>;
}

const NOBODY: OrcidListener = { joined: async () => {}, removed: async () => {} };
let current = NOBODY;

/** Hands over who is told of ORCID iDs, in the transaction of the act: for the composition root. Without one, nobody is. */
export function setOrcidListener(listener: OrcidListener = NOBODY): void {
	current = listener;
}

/** Who is told of ORCID iDs. */
export function orcidListener(): OrcidListener {
	return current;
}
