/** Somebody who is signed in and may act, as the reads and rules of the domain need to know them. */
export interface Member {
	accountId: string;
	moderator: boolean;
	/** Administrators are moderators, too. */
	administrator: boolean;
	/** What of the catalogue they organize. */
	organizes: readonly { kind: string; id: string }[];
}

/** Whoever looks: a member, or null for a stranger. */
export type Viewer = Member | null;
