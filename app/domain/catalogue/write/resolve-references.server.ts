import { randomUUID } from "node:crypto";
import type { Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { RecordKind } from "../cards.ts";
import type { DraftReference, EventDraft } from "../drafts/schema.ts";
import { freeSlug } from "./free-slug.server.ts";

/** Ids of all that a draft names. */
export interface References {
	parent: string | null;
	series: string | null;
	course: string | null;
	programs: string[];
	organizations: string[];
	topics: string[];
	/** Records that were made because the draft names new ones. */
	made: { recordKind: RecordKind; recordId: string; name: string }[];
}

/**
 * Looks up what a draft names by slug, and makes what it names as new, in the caller's transaction. Throws AppError("invalid")
 * with one sentence for a slug that leads nowhere.
 */
export async function resolveReferences(
	tx: Transaction,
	draft: EventDraft,
	now: string,
): Promise<References> {
	const made: References["made"] = [];
	const one = async (kind: MadeKind, reference: DraftReference | null): Promise<string | null> => {
		if (!reference) return null;
		if ("slug" in reference) return find(tx, kind, reference.slug);
		const recordId = await make(tx, kind, reference.newName, draft, now);
		made.push({ recordKind: kind, recordId, name: reference.newName });
		return recordId;
	};
	const several = async (kind: MadeKind, references: readonly DraftReference[]) => {
		const ids: string[] = [];
		for (const reference of references) ids.push((await one(kind, reference)) as string);
		return [...new Set(ids)];
	};
	const topics: string[] = [];
	for (const slug of draft.topics) topics.push(await find(tx, "topic", slug));
	return {
		parent: draft.parent ? await find(tx, "event", draft.parent) : null,
		series: await one("series", draft.series),
		course: await one("course", draft.course),
		programs: await several("program", draft.programs),
		organizations: await several("organization", draft.organizations),
		topics,
		made,
	};
}

type MadeKind = "series" | "course" | "program" | "organization";

async function find(tx: Transaction, kind: MadeKind | "topic" | "event", slug: string): Promise<string> {
	const where = { where: { slug }, select: { id: true } } as const;
	const found = await {
		series: () => tx.series.findUnique(where),
		course: () => tx.course.findUnique(where),
		program: () => tx.program.findUnique(where),
		organization: () => tx.organization.findUnique(where),
		topic: () => tx.topic.findUnique(where),
		event: () => tx.event.findUnique({ where: { slug, withdrawnAt: null }, select: { id: true } }),
	}[kind]();
	if (!found) throw new AppError("invalid", `There is no ${kind} "${slug}" in the catalogue.`);
	return found.id;
}

/** A record of which only the name is known; its page says no more until somebody adds to it. */
async function make(
	tx: Transaction,
	kind: MadeKind,
	name: string,
	{ kind: eventKind }: EventDraft,
	now: string,
): Promise<string> {
	const id = randomUUID();
	const day = new Date(now.slice(0, 10));
	const data = {
		id,
		slug: await freeSlug(tx, kind, name),
		name,
		description: "",
		checkedOn: day,
		changedAt: new Date(now),
	};
	if (kind === "series") {
		const known = { workshop: "workshop", symposium: "symposium", hackathon: "hackathon" } as const;
		const seriesKind = known[eventKind as keyof typeof known] ?? "conference";
		await tx.series.create({ data: { ...data, kind: seriesKind, relevance: "core" } });
	} else if (kind === "course") await tx.course.create({ data: { ...data, kind: "open_course" } });
	else if (kind === "program") await tx.program.create({ data: { ...data, kind: "network" } });
	else await tx.organization.create({ data: { ...data, kind: "community" } });
	return id;
}
