export { personalData } from "./personal-data.server.ts";
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
