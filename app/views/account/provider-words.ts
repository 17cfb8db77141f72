/** The providers of identities as people know them. */
export const PROVIDER_NAMES = { orcid: "ORCID", github: "GitHub" } as const;
