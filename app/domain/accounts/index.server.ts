export {
	type AddressAnswer,
	askForAddressChange,
	confirmAddressChange,
} from "./address/change-address.server.ts";
export { againByPasskey, againByPassword, againByProof } from "./again/prove-again.server.ts";
export { accountOfIdentity, joinIdentity } from "./identities/join-identity.server.ts";
export { type OrcidListener, setOrcidListener } from "./identities/orcid-listener.server.ts";
export { readWays } from "./identities/read-ways.server.ts";
export { allowEmailCodes, removeWay } from "./identities/remove-way.server.ts";
export { forgetExpiredJob } from "./jobs.server.ts";
export {
	AUTHORIZATION_MINUTES,
	type AuthorizationMemory,
	beginAuthorization,
	readMemory,
} from "./oauth/begin-authorization.server.ts";
export { PENDING_MINUTES, readPending, sealPending } from "./oauth/pending-identity.server.ts";
export { type ProvedIdentity, proveIdentity } from "./oauth/prove-identity.server.ts";
export { configuredProviders, type Provider } from "./oauth/providers.server.ts";
export { addPasskey, passkeyCreation } from "./passkeys/add-passkey.server.ts";
export { checkPasskey, type PasskeyProof, passkeyRequest } from "./passkeys/check-passkey.server.ts";
export { relyingParty } from "./passkeys/relying-party.server.ts";
export { checkAddressAndPassword } from "./password/check-password.server.ts";
export { setPassword } from "./password/set-password.server.ts";
export { personalData } from "./personal-data.server.ts";
export { grantOrganizer, type OrganizerToBe } from "./roles/grant-organizer.server.ts";
export { grantRole, type RoleScope, type RoleToGrant } from "./roles/grant-role.server.ts";
export { keepAnAdministrator } from "./roles/keep-an-administrator.server.ts";
export { findGrant, type GrantView, type HeldRole, listRoles, rolesOf } from "./roles/list-roles.server.ts";
export { type RoleToRevoke, revokeRole } from "./roles/revoke-role.server.ts";
export { findSampleAccount } from "./samples/find-sample-account.server.ts";
export { makeSampleAccounts, type NewSampleAccount } from "./samples/make-sample-accounts.server.ts";
export { PROOF_MINUTES, type Proved } from "./second-factor/attempts.server.ts";
export { giveCode, givePasskey } from "./second-factor/give-second-factor.server.ts";
export { qrPicture } from "./second-factor/qr-picture.server.ts";
export { readFactorFacts } from "./second-factor/read-facts.server.ts";
export { replaceRecoveryCodes } from "./second-factor/recovery-codes.server.ts";
export { resetSecondFactor } from "./second-factor/reset-second-factor.server.ts";
export { beginTotp, confirmTotp, removeTotp } from "./second-factor/totp.server.ts";
export { listSecurityEvents, type SecurityEvent } from "./security/list-events.server.ts";
export { readSecurity, renamePasskey, type Security } from "./security/read-security.server.ts";
export { endAllOtherSessions, endOneSession } from "./sessions/end-sessions.server.ts";
export { type Device, listDevices } from "./sessions/list-sessions.server.ts";
export { endSession, readSession, SESSION_DAYS } from "./sessions/sessions.server.ts";
export {
	answerCode,
	answerLink,
	CODE_ATTEMPTS,
	type CodeAnswer,
	type LinkReading,
	readLink,
	readWaiting,
} from "./sign-in/answer-code.server.ts";
export { askForCode, CODE_MINUTES, type CodeRequest } from "./sign-in/ask-for-code.server.ts";
export {
	completeSignIn,
	type SignIn,
	setSignInListener,
} from "./sign-in/complete-sign-in.server.ts";
export { EXPIRED_KEPT_HOURS } from "./sign-in/forget-expired.server.ts";
export {
	type AccountStanding,
	liftAccountSuspension,
	readStanding,
	suspendAccount,
} from "./suspension/suspend-account.server.ts";
