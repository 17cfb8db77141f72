/** Who looks: an ordinary member (a person of the sample world), its moderator, its administrator. */
export type MemberKind = "researcher" | "moderator" | "administrator";

/** One address of each type of page that only signed-in people see, with something on it. ":report" is the oldest report that waits. */
export const MEMBER_PAGE_TYPES: readonly (readonly [MemberKind, string])[] = [
	["researcher", "/"],
	["researcher", "/me"],
	["researcher", "/people/ingrid-ostvedal/report"],
	["researcher", "/people/ingrid-ostvedal/block"],
	["researcher", "/settings/blocks"],
	["researcher", "/settings/works"],
	["researcher", "/settings/works/new"],
	["researcher", "/settings/works/file"],
	["researcher", "/settings/works/orcid"],
	["researcher", "/settings/data"],
	["researcher", "/settings/data/delete"],
	["researcher", "/report?kind=event&slug=cosyne-2027"],
	["moderator", "/moderation"],
	["moderator", "/moderation?state=decided"],
	["administrator", "/moderation/audit"],
	["moderator", "/moderation/reports/:report"],
	["administrator", "/admin"],
	["administrator", "/admin/jobs"],
	["administrator", "/admin/roles"],
	["administrator", "/admin/roles/new"],
];
