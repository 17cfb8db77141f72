import type { AnyMessage } from "./message.ts";
import { addressChangeCode } from "./messages/address-change-code.tsx";
import { addressChanged } from "./messages/address-changed.tsx";
import { claimDecided } from "./messages/claim-decided.tsx";
import { correctionConfirm, correctionDecided, correctionReceived } from "./messages/corrections.tsx";
import { followedChanged } from "./messages/followed-changed.tsx";
import { accountRestored, deletionAsked, deletionDone, exportReady } from "./messages/own-data.tsx";
import { proposalConfirm, proposalDecided, proposalReceived } from "./messages/proposals.tsx";
import { reportDecided, reportedPersonDecided, reportReceived } from "./messages/reports.tsx";
import { signInCode } from "./messages/sign-in-code.tsx";
import { signInCodeOff } from "./messages/sign-in-code-off.tsx";
import { passwordChanged, signInWayAdded, signInWayRemoved } from "./messages/sign-in-ways.tsx";
import { suspended, suspensionLifted } from "./messages/suspensions.tsx";

/** Every message that we send, by the name that the outbox knows it by. */
export const registry = {
	"sign-in-code": signInCode,
	"sign-in-code-off": signInCodeOff,
	"address-change-code": addressChangeCode,
	"address-changed": addressChanged,
	"sign-in-way-added": signInWayAdded,
	"sign-in-way-removed": signInWayRemoved,
	"password-changed": passwordChanged,

	"report-received": reportReceived,
	"report-decided": reportDecided,
	"reported-person-decided": reportedPersonDecided,
	suspended,
	"suspension-lifted": suspensionLifted,
	"claim-decided": claimDecided,
	"correction-confirm": correctionConfirm,
	"correction-received": correctionReceived,
	"correction-decided": correctionDecided,

	"proposal-confirm": proposalConfirm,
	"proposal-received": proposalReceived,
	"proposal-decided": proposalDecided,
	"followed-changed": followedChanged,

	"export-ready": exportReady,
	"deletion-asked": deletionAsked,
	"deletion-done": deletionDone,
	"account-restored": accountRestored,
} satisfies Record<string, AnyMessage>;
