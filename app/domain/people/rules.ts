import { VISIBILITIES, type Visibility } from "./labels.ts";

/** Who reads, from the profile's side. */
export type Reader = "self" | "member" | "stranger";

/** How wide each part of a profile is open. */
export type VisibilitySettings = {
	profile: Visibility;
	email: Visibility;
	works: Visibility;
	hours: Visibility;
};

/** The narrower of two. */
function narrower(one: Visibility, other: Visibility): Visibility {
	return VISIBILITIES.indexOf(one) < VISIBILITIES.indexOf(other) ? one : other;
}

/** What holds in effect: no part is wider open than the profile that it stands on. */
export function clampVisibility(settings: VisibilitySettings): VisibilitySettings {
	const { profile } = settings;
	return {
		profile,
		email: narrower(settings.email, profile),
		works: narrower(settings.works, profile),
		hours: narrower(settings.hours, profile),
	};
}

/** Whether something open this wide is for this reader. */
export function maySee(reader: Reader, visibility: Visibility): boolean {
	if (reader === "self") return true;
	return visibility === "public" || (visibility === "members" && reader === "member");
}

/** Which parts of a profile this reader sees; nothing at all where the profile itself is not for them. */
export function seenBy(
	reader: Reader,
	settings: VisibilitySettings,
): Record<keyof VisibilitySettings, boolean> {
	const { profile, email, works, hours } = clampVisibility(settings);
	return {
		profile: maySee(reader, profile),
		email: maySee(reader, email),
		works: maySee(reader, works),
		hours: maySee(reader, hours),
	};
}

/** Whether the profile stands in the directory: hidden ones don't, nor those whose account is suspended or about to go. */
export function isListed(of: {
	visibility: Visibility;
	name: string;
	suspendedAt: Date | null;
	deletionAskedAt: Date | null;
}): boolean {
	return (
		of.visibility !== "hidden" && of.name !== "" && of.suspendedAt === null && of.deletionAskedAt === null
	);
}
