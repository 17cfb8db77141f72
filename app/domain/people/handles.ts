/** The form of a handle: what stands in the address of a person's page. */
export const HANDLE_FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const HANDLE_LENGTH = { least: 2, most: 40 } as const;

/** Addresses under /people that are ours, and names that would speak for the site. */
const RESERVED = new Set(
	[
		"about abuse account accounts admin administrator administrators all anonymous api block blocks claim claims",
		"commons conduct contact data delete demo edit everyone export feed find help hidden index info legal me member",
		"members moderation moderator moderators neuroai neuroai-commons new nobody none null official organizer people",
		"person picture pictures postmaster privacy profile public report reports root search security self settings",
		"sign-in sign-out site staff stranger suggest support system team undefined unknown user users webmaster works you",
	]
		.join(" ")
		.split(" "),
);

/** Whether nobody may have this handle. */
export function isReservedHandle(handle: string): boolean {
	return RESERVED.has(handle.toLowerCase());
}

/** The handle that a name suggests ("Ágnes Kovács-Nagy": agnes-kovacs-nagy), or null where it has too few Latin letters. */
export function handleFromName(name: string): string | null {
	const handle = name
		.replace(/ß/g, "ss")
		.replace(/[øØ]/g, "o")
		.replace(/[łŁ]/g, "l")
		.replace(/[đĐð]/g, "d")
		.replace(/[æÆ]/g, "ae")
		.replace(/[œŒ]/g, "oe")
		.replace(/ı/g, "i")
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.replace(/['’.]/g, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.slice(0, HANDLE_LENGTH.most - 4)
		.replace(/^-+|-+$/g, "");
	return handle.length < HANDLE_LENGTH.least || isReservedHandle(handle) ? null : handle;
}
