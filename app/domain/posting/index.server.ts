export {
	type CorrectionToConfirm,
	confirmCorrection,
	readCorrectionToConfirm,
} from "./corrections/confirm-correction.server.ts";
export { decideCorrection } from "./corrections/decide-correction.server.ts";
export { forgetCorrectionsJob } from "./corrections/jobs.server.ts";
export {
	type CorrectionCase,
	type CorrectionLine,
	countOpenCorrections,
	listOpenCorrections,
	readCorrection,
} from "./corrections/list-corrections.server.ts";
export { correctionsPersonalData } from "./corrections/personal-data.server.ts";
export {
	CORRECTION_CONFIRM_DAYS,
	type Correctable,
	type CorrectionTarget,
	readCorrectable,
	sendCorrection,
} from "./corrections/send-correction.server.ts";
export { DRAFT_DAYS, forgetDraftsJob } from "./jobs.server.ts";
export { personalData } from "./personal-data.server.ts";
export {
	countProposals,
	listProposals,
	type ProposalCase,
	type ProposalLine,
	readProposal,
} from "./proposals/list-proposals.server.ts";
export { belongingsOf, belongingsOfDraft } from "./rights/belongings.server.ts";
export { adoptSubmissions } from "./submissions/adopt-submissions.server.ts";
export {
	type Confirmation,
	confirmProposal,
	readConfirmation,
} from "./submissions/confirm-proposal.server.ts";
export { decideProposal, type ProposalDecision } from "./submissions/decide-proposal.server.ts";
export type { StandingGuess } from "./submissions/guesses.server.ts";
export { listOwnSubmissions, type SubmissionLine } from "./submissions/list-own.server.ts";
export { CONFIRM_DAYS, type Proposal, proposeSubmission } from "./submissions/propose-submission.server.ts";
export { publishSubmission } from "./submissions/publish-submission.server.ts";
export { readSubmission, type SubmissionView } from "./submissions/read-submission.server.ts";
export { type DraftToSave, saveDraft } from "./submissions/save-draft.server.ts";
export { type NewSubmission, startSubmission } from "./submissions/start-submission.server.ts";
export type { Writer } from "./submissions/submission-row.server.ts";
export {
	isEmptyRow,
	namesToReferences,
	type ReadDraft,
	readTyped,
	referencesToNames,
	type TypedDraft,
	UNNAMED,
	withoutEmptyRows,
} from "./submissions/typed-draft.server.ts";
export { reopenSubmission, withdrawSubmission } from "./submissions/withdraw-submission.server.ts";
export { changeEventState, undoEventChange } from "./upkeep/change-state.server.ts";
export { type EditOutcome, type EventEdit, editEvent, readForEditing } from "./upkeep/edit-event.server.ts";
export { type EditableEvent, findEditable, mayEditEvent } from "./upkeep/find-editable.server.ts";
export { startNextEdition } from "./upkeep/next-edition.server.ts";
export {
	type ActorKind,
	type EventHistory,
	type PastChange,
	readEventHistory,
} from "./upkeep/read-history.server.ts";
