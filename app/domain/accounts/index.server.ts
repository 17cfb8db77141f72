export { personalData } from "./personal-data.server.ts";
export { grantRole, type RoleScope, type RoleToGrant } from "./roles/grant-role.server.ts";
export { keepAnAdministrator } from "./roles/keep-an-administrator.server.ts";
export { findGrant, type GrantView, type HeldRole, listRoles, rolesOf } from "./roles/list-roles.server.ts";
export { type RoleToRevoke, revokeRole } from "./roles/revoke-role.server.ts";
export { findSampleAccount } from "./samples/find-sample-account.server.ts";
export { makeSampleAccounts, type NewSampleAccount } from "./samples/make-sample-accounts.server.ts";
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
export { completeSignIn, type SignIn } from "./sign-in/complete-sign-in.server.ts";
export {
	type AccountStanding,
	liftAccountSuspension,
	readStanding,
	suspendAccount,
} from "./suspension/suspend-account.server.ts";
