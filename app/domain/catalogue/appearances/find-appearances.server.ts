import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { AppearanceKind } from "./override-appearance.server.ts";

export type NamedPeople = {
	recordKind: AppearanceKind;
	recordId: string;
	slug: string;
	title: string;
	people: { name: string; affiliation: string | null; orcid: string | null }[];
};

/** The people whom a talk or program names. Throws AppError("not_found"). */
export async function findAppearances(kind: AppearanceKind, slug: string): Promise<NamedPeople> {
	const people = {
		select: { name: true, affiliation: true, orcid: true },
		orderBy: { position: "asc" },
	} as const;
	const found =
		kind === "talk"
			? await db().talk.findUnique({ where: { slug }, select: { id: true, slug: true, title: true, people } })
			: await db().program.findUnique({
					where: { slug },
					select: { id: true, slug: true, name: true, people },
				});
	if (!found) throw new AppError("not_found", `There is no such ${kind}.`);
	const title = "title" in found ? found.title : found.name;
	return { recordKind: kind, recordId: found.id, slug: found.slug, title, people: found.people };
}
