/** What a person may ask for a name in the catalogue that is theirs. */
export const CLAIM_WISHES = ["confirm", "correct", "remove"] as const;
export type ClaimWish = (typeof CLAIM_WISHES)[number];

export const CLAIM_WISH_LABELS: Record<ClaimWish, string> = {
	confirm: "Link the name to my profile",
	correct: "Correct what is said",
	remove: "Take the name away",
};

/**
 * Whether nobody has to decide: the catalogue's source gives the ORCID iD of whom it names, and the person proved to own that iD by signing in
 * at ORCID. A name that is the same, or an iD that somebody merely typed, proves nothing.
 */
export function isProved(
	named: { orcid: string | null },
	profile: { orcid: string | null; orcidVerifiedAt: Date | null } | null,
): boolean {
	if (named.orcid === null || profile === null) return false;
	return profile.orcidVerifiedAt !== null && profile.orcid === named.orcid;
}
