/** One way in which somebody proves who they are. */
export type Way =
	| { kind: "email_code" }
	| { kind: "password" }
	| { kind: "orcid" }
	| { kind: "github" }
	| { kind: "passkey"; id: string };

/** The ways that an account has and that this site offers. */
export interface Ways {
	emailCode: boolean;
	password: boolean;
	orcid: boolean;
	github: boolean;
	/** Their ids. */
	passkeys: readonly string[];
}

/** The ways one by one. */
export function listWays(ways: Ways): Way[] {
	return [
		...(ways.emailCode ? [{ kind: "email_code" } as const] : []),
		...(ways.password ? [{ kind: "password" } as const] : []),
		...(ways.orcid ? [{ kind: "orcid" } as const] : []),
		...(ways.github ? [{ kind: "github" } as const] : []),
		...ways.passkeys.map((id) => ({ kind: "passkey", id }) as const),
	];
}

/** Whether the account still has a way to sign in without this one. What it lacks can't be removed either. */
export function mayRemove(ways: Ways, way: Way): boolean {
	const all = listWays(ways);
	const left = all.filter((other) => !isSame(other, way));
	return left.length === all.length - 1 && left.length > 0;
}

function isSame(a: Way, b: Way): boolean {
	return a.kind === b.kind && (a.kind !== "passkey" || (b.kind === "passkey" && a.id === b.id));
}

const ORCID = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/;

/** Whether this is an ORCID iD: its form, and the check digit of ISO 7064 (mod 11-2). */
export function isOrcid(text: string): boolean {
	if (!ORCID.test(text)) return false;
	const digits = text.replaceAll("-", "");
	const total = [...digits.slice(0, -1)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
	const check = (12 - (total % 11)) % 11;
	return digits.at(-1) === (check === 10 ? "X" : String(check));
}
