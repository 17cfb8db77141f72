export {
	blockPerson,
	type Counterpart,
	findCounterpart,
	unblockPerson,
} from "./blocks/block-person.server.ts";
export { type BlockedPerson, listBlocks } from "./blocks/list-blocks.server.ts";
export { readConfirmedNames } from "./claims/confirmed-names.server.ts";
export { decideClaim } from "./claims/decide-claim.server.ts";
export {
	type ClaimLine,
	countOpenClaims,
	listOpenClaims,
	listOwnClaims,
	type OpenClaim,
} from "./claims/list-claims.server.ts";
export { makeClaim } from "./claims/make-claim.server.ts";
export { withdrawClaim } from "./claims/withdraw-claim.server.ts";
export { type DirectoryReader, mayFind } from "./directory/conditions.server.ts";
export { countPeople, type PersonCount, type PersonCounts } from "./directory/count-people.server.ts";
export { listPeople, type PeoplePage } from "./directory/list-people.server.ts";
export { refreshPeopleJob } from "./listing/jobs.server.ts";
export { refreshPersonListing, refreshPersonListings } from "./listing/refresh-person-listing.server.ts";
export {
	nameForModerators,
	type ProfileForModerators,
	readPictureForModerators,
	readProfileForModerators,
} from "./moderation/read-for-moderators.server.ts";
export { type RemovablePart, removeContent } from "./moderation/remove-content.server.ts";
export { personalData } from "./personal-data.server.ts";
export { type Portrait, readPicture } from "./picture/read-picture.server.ts";
export { removePicture, savePicture } from "./picture/save-picture.server.ts";
export { createProfile, ensureProfile, type NewProfile } from "./profile/create-profile.server.ts";
export { linkVerifiedOrcid, unlinkVerifiedOrcid } from "./profile/link-verified-orcid.server.ts";
export { nameVisiblePeople } from "./profile/name-people.server.ts";
export { type OwnProfile, readOwnProfile } from "./profile/read-own-profile.server.ts";
export {
	type ProfileReader,
	type ProfileView,
	readProfile,
	type WorkLine,
} from "./profile/read-profile.server.ts";
export { type PartValues, saveProfilePart, saveProfileParts } from "./profile/save-profile-part.server.ts";
export { askForOrcidWorks } from "./works/ask-orcid.server.ts";
export { LARGEST_FILE } from "./works/files/read-works-file.server.ts";
export { forgetWorkUploads, importOrcidWorks, savedText, UPLOADS_KEPT_HOURS } from "./works/jobs.server.ts";
export { type OrcidImport, readOrcidImport } from "./works/orcid-import.server.ts";
export {
	addWork,
	deleteWork,
	editWork,
	hideWork,
	listOwnWorks,
	type OwnWork,
	type OwnWorks,
	readOwnWork,
} from "./works/own-works.server.ts";
export {
	forgetUpload,
	importUpload,
	readUpload,
	type UploadPreview,
	uploadWorks,
} from "./works/uploads.server.ts";
