export { mayRemove, type Way, type Ways } from "./identities/rules.ts";
export { assertionSchema, jsonField, passkeyNameSchema, registrationSchema } from "./passkeys/schema.ts";
export {
	LONGEST_PASSWORD,
	PASSWORD_WORDS,
	type PasswordProblem,
	SHORTEST_PASSWORD,
} from "./password/rules.ts";
export * from "./roles/roles.ts";
export { grantRoleForm, revokeRoleForm } from "./roles/schema.ts";
export { SAMPLE_PERSONAS, type SamplePersona } from "./samples/personas.ts";
export { addressSchema, codeSchema, signInSchema } from "./schema.ts";
export {
	againTakesSecondFactor,
	type FactorFacts,
	hasSecondFactor,
	mayRemoveFactor,
	mustSetUpSecondFactor,
} from "./second-factor/rules.ts";
export { eventWords, WAY_WORDS } from "./security/words.ts";
export { deviceWords } from "./sessions/device-words.ts";
export { isRecent, RECENT_MINUTES, type SessionState, sessionState } from "./sessions/rules.ts";
export type { OpenSession, SignInMethod } from "./sessions/types.ts";
export type { Member, Viewer } from "./viewer.ts";
