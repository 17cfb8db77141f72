export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 256;

/** Why a password is refused. */
export type PasswordProblem = "short" | "long" | "common" | "address" | "site";

/** What is said about it, beside the field. */
export const PASSWORD_WORDS: Record<PasswordProblem, string> = {
	short: `A password has ${SHORTEST_PASSWORD} characters at least.`,
	long: `A password has ${LONGEST_PASSWORD} characters at most.`,
	common: "This password is on the lists that attackers try first. Choose one that nobody else has.",
	address: "This password contains your address, which is the first thing to guess.",
	site: "This password is little more than this site's name, which is easily guessed.",
};

/** Passwords typed on different keyboards and systems are the same text in one form. */
export function normalizePassword(password: string): string {
	return password.normalize("NFKC");
}

/**
 * What speaks against a password, if anything: too short or too long, on the list of common ones (`isCommon` is asked in
 * lower case), made of the account's address or of the site's name. Which kinds of characters it has does not matter.
 */
export function passwordProblem(
	password: string,
	{ email, isCommon }: { email: string; isCommon: (lowered: string) => boolean },
): PasswordProblem | undefined {
	const text = normalizePassword(password);
	const length = [...text].length;
	if (length < SHORTEST_PASSWORD) return "short";
	if (length > LONGEST_PASSWORD) return "long";
	const lowered = text.toLowerCase();
	if (isCommon(lowered) || isCommon(withoutTail(lowered)) || new Set(lowered).size <= 2) return "common";
	if (addressParts(email).some((part) => lowered.includes(part))) return "address";
	if (withoutTail(lowered).replaceAll(/[\s_-]/g, "") === "neuroaicommons") return "site";
	return undefined;
}

/** "password2026!" is no better than "password". */
function withoutTail(text: string): string {
	return text.replace(/[\d\p{P}\p{S}]+$/u, "");
}

/** The whole address and what stands before its @; shorter names occur in words by chance. */
function addressParts(email: string): string[] {
	const lowered = email.toLowerCase();
	const name = lowered.split("@")[0] ?? "";
	return [lowered, ...(name.length >= 4 ? [name] : [])];
}
