export { refreshPersonListing, refreshPersonListings } from "./listing/refresh-person-listing.server.ts";
export { createProfile, ensureProfile, type NewProfile } from "./profile/create-profile.server.ts";
export {
	type ProfileReader,
	type ProfileView,
	readProfile,
	type WorkLine,
} from "./profile/read-profile.server.ts";
