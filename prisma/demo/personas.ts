import type { KindName, Stage } from "./kinds/index.ts";
import type { SamplePerson } from "./person.ts";

/** Those as whom one can sign in by one click, and those with rights. They come first, and their names are fixed. */
export interface Persona {
	email: string;
	name: string;
	kind: KindName;
	stage: Stage;
	workplace: string;
	visibility: SamplePerson["visibility"]["profile"];
	roles: readonly {
		role: "administrator" | "moderator" | "organizer";
		scope?: { kind: "series" | "event" | "course"; slug: string };
	}[];
}

const persona = (
	name: string,
	email: string,
	kind: KindName,
	stage: Stage,
	workplace: string,
	visibility: Persona["visibility"],
	...roles: Persona["roles"]
): Persona => ({ name, email: `${email}@example.org`, kind, stage, workplace, visibility, roles });

const organizes = (kind: "series" | "event" | "course", slug: string) => ({
	role: "organizer" as const,
	scope: { kind, slug },
});

export const PERSONAS: readonly Persona[] = [
	persona("Mira Lindvaren", "student", "reward", "doctoral_student", "university-college-london", "members"),
	persona(
		"Tomás Sorvedo",
		"researcher",
		"vision",
		"principal_investigator",
		"champalimaud-foundation",
		"public",
	),
	persona(
		"Ingrid Østvedal",
		"organizer",
		"dynamics",
		"principal_investigator",
		"columbia-university",
		"public",
		organizes("series", "cosyne"),
	),
	persona("Bram Dijkhuizer", "moderator", "imaging", "research_staff", "donders-institute", "members", {
		role: "moderator",
	}),
	persona("Adaeze Okondiwe", "administrator", "tools", "research_staff", "allen-institute", "members", {
		role: "administrator",
	}),
	persona("Haruka Tanemori", "second-moderator", "cognition", "postdoc", "hokkaido-university", "members", {
		role: "moderator",
	}),
	persona(
		"Lorenzo Fiordacqua",
		"ccn-organizer",
		"vision",
		"postdoc",
		"new-york-university",
		"public",
		organizes("series", "ccn"),
	),
	persona(
		"Nandini Iyerswamy",
		"course-organizer",
		"plasticity",
		"research_staff",
		"mila",
		"public",
		organizes("course", "neuromatch-neuroai"),
	),
];
