/** Those of the sample world as whom one can sign in at one click; their addresses are fixed. */
export const SAMPLE_PERSONAS = [
	{ key: "student", label: "a student", email: "student@example.org" },
	{ key: "researcher", label: "a researcher", email: "researcher@example.org" },
	{ key: "organizer", label: "an organizer of COSYNE", email: "organizer@example.org" },
	{ key: "moderator", label: "a moderator", email: "moderator@example.org" },
	{ key: "administrator", label: "an administrator", email: "administrator@example.org" },
] as const;

export type SamplePersona = (typeof SAMPLE_PERSONAS)[number]["key"];
