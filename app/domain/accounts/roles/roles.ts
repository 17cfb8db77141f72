/** The words of roles and of what an organizer may be an organizer of. */

export const ROLES = ["administrator", "moderator", "organizer"] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
	administrator: "Administrator",
	moderator: "Moderator",
	organizer: "Organizer",
};

/** The kinds of record that people organize; topics, bridges and talks belong to the editors. */
export const ORGANIZED_KINDS = ["event", "course", "series", "program", "organization"] as const;
export type OrganizedKind = (typeof ORGANIZED_KINDS)[number];

export const ORGANIZED_KIND_LABELS: Record<OrganizedKind, string> = {
	event: "Event",
	course: "Course",
	series: "Series",
	program: "Program",
	organization: "Organization",
};
