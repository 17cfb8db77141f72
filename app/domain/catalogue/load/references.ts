import type { CatalogueFileName, CatalogueFiles } from "./files.schema.ts";

/** One line for each slug that names no record, and for each slug used twice within a kind. */
export function danglingReferences(files: CatalogueFiles): string[] {
	const faults: string[] = [];
	const known = (...names: CatalogueFileName[]) =>
		new Set(names.flatMap((name) => files[name].map((r) => r.slug)));
	const topics = known("topics");
	const organizations = known("organizations");
	const programs = known("programs");
	const series = known("series");
	const courses = known("courses");
	const events = known("editions", "course_sessions");
	const talks = known("talks");

	const check = (
		file: CatalogueFileName,
		slug: string,
		field: string,
		wanted: readonly (string | null)[],
		set: Set<string>,
	) => {
		for (const name of wanted) {
			if (name !== null && !set.has(name))
				faults.push(`${file}.json: ${slug}: ${field}: there is no ${name}`);
		}
	};
	for (const name of Object.keys(files) as CatalogueFileName[]) {
		for (const record of files[name]) {
			if ("topics" in record) check(name, record.slug, "topics", record.topics, topics);
		}
	}
	for (const r of files.topics) check("topics", r.slug, "parent", [r.parent], topics);
	for (const r of files.organizations) check("organizations", r.slug, "parent", [r.parent], organizations);
	for (const r of files.programs) check("programs", r.slug, "organizations", r.organizations, organizations);
	for (const r of files.series) {
		check("series", r.slug, "organizers", r.organizers, organizations);
		check("series", r.slug, "parent_series", [r.parent_series], series);
	}
	for (const r of files.courses) {
		check("courses", r.slug, "organizations", r.organizations, organizations);
		check("courses", r.slug, "programs", r.programs, programs);
	}
	for (const r of files.editions) {
		check("editions", r.slug, "series", [r.series], series);
		check("editions", r.slug, "parent_edition", [r.parent_edition], events);
	}
	for (const r of files.course_sessions) check("course_sessions", r.slug, "course", [r.course], courses);
	for (const r of files.talks) {
		check("talks", r.slug, "event", [r.event], events);
		check("talks", r.slug, "host", [r.host], organizations);
		check("talks", r.slug, "program", [r.program], programs);
		check("talks", r.slug, "part_of", [r.part_of], talks);
	}
	const groups: CatalogueFileName[][] = [
		["topics"],
		["organizations"],
		["programs"],
		["series"],
		["courses"],
		["editions", "course_sessions"],
		["talks"],
		["bridges"],
	];
	for (const group of groups) {
		const seen = new Set<string>();
		for (const name of group) {
			for (const { slug } of files[name]) {
				if (seen.has(slug)) faults.push(`${name}.json: ${slug}: slug: is used twice`);
				seen.add(slug);
			}
		}
	}
	return faults;
}
