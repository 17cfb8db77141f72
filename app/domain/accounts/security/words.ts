/** Ways to prove who one is, in words. */
export const WAY_WORDS: Record<string, string> = {
	email_code: "code by e-mail",
	passkey: "passkey",
	password: "password",
	orcid: "ORCID",
	github: "GitHub",
	sample: "sample",
	totp: "authenticator app",
	recovery_code: "recovery code",
};

const EVENT_WORDS: Record<string, string> = {
	"accounts.created": "Account made",
	"accounts.signed-in": "Signed in",
	"accounts.proved-again": "Proved again who you are",
	"accounts.proof-failed": "A wrong proof was given",
	"accounts.second-factor-given": "Second factor given",
	"accounts.passkey-added": "Passkey added",
	"accounts.passkey-renamed": "Passkey renamed",
	"accounts.password-added": "Password set",
	"accounts.password-changed": "Password changed",
	"accounts.identity-joined": "Identity joined",
	"accounts.way-added": "Way to sign in switched on",
	"accounts.way-removed": "Way to sign in removed",
	"accounts.totp-added": "Authenticator app set up",
	"accounts.totp-removed": "Authenticator app removed",
	"accounts.second-factor-reset": "All second factors and passkeys taken away",
	"accounts.recovery-codes-replaced": "New recovery codes made",
	"accounts.sessions-ended": "Sessions ended",
	"accounts.address-change-asked": "Change of address asked for",
	"accounts.address-changed": "Address changed",
	"accounts.role-granted": "Role granted",
	"accounts.role-revoked": "Role taken back",
	"accounts.suspended": "Account suspended",
	"accounts.suspension-lifted": "Suspension lifted",
};

/** An act of the audit log in words: "Signed in: passkey". What has no words yet is named by its code. */
export function eventWords(action: string, by?: string): string {
	const words = EVENT_WORDS[action] ?? action.replace(/^accounts\./, "").replaceAll("-", " ");
	const how = by && WAY_WORDS[by];
	return how ? `${words}: ${how}` : words;
}
