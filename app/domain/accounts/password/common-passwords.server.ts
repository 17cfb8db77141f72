let list: Promise<ReadonlySet<string>> | undefined;

/** Some 50,000 passwords that attackers try first, in lower case. Read when first asked for and kept. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
	list ??= import("@zxcvbn-ts/language-common").then(
		({ dictionary }) =>
			new Set(dictionary["passwords-common"].map((password) => String(password).toLowerCase())),
	);
	return list;
}
