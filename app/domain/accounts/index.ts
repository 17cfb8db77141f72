export * from "./roles/roles.ts";
export { grantRoleForm, revokeRoleForm } from "./roles/schema.ts";
export { SAMPLE_PERSONAS, type SamplePersona } from "./samples/personas.ts";
export { addressSchema, codeSchema, signInSchema } from "./schema.ts";
export { deviceWords } from "./sessions/device-words.ts";
export { isRecent, RECENT_MINUTES, type SessionState, sessionState } from "./sessions/rules.ts";
export type { OpenSession, SignInMethod } from "./sessions/types.ts";
export type { Member, Viewer } from "./viewer.ts";
