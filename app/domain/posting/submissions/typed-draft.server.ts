import { type CalledRecord, eventDraft, findByNames, readNames } from "#app/domain/catalogue/index.server.ts";
import { type DraftProblem, type EventDraft, publishable } from "#app/domain/catalogue/index.ts";

/** A draft as it was typed: any part of it, of any type. What can't be understood yet is kept as it is. */
export type TypedDraft = Record<string, unknown>;

/** What a typed draft says. */
export type ReadDraft = {
	/** Without what can't be understood; a draft without a name is called UNNAMED. */
	draft: EventDraft;
	/** What is wrong with it, and what a page still needs; paths are those of the typed draft. */
	problems: DraftProblem[];
	missing: DraftProblem[];
};

/** What stands for the name of a draft that has none yet. */
export const UNNAMED = "An event without a name";

/** Fields of a row that have a value even where nothing was typed. */
const PRESET = new Set(["role", "provisional", "mayFollowEvent"]);

/** Whether a row of a list says nothing: it was added and left empty. */
export function isEmptyRow(row: unknown, list = ""): boolean {
	if (row === null || row === undefined) return true;
	if (typeof row !== "object") return String(row).trim() === "";
	return Object.entries(row).every(
		([name, value]) =>
			PRESET.has(name) || (list === "funding" && name === "kind" && value === "other") || isEmptyRow(value),
	);
}

/** The draft without rows that say nothing. */
export function withoutEmptyRows(typed: TypedDraft): TypedDraft {
	return Object.fromEntries(
		Object.entries(typed).map(([field, value]) => [
			field,
			Array.isArray(value) ? value.filter((row) => !isEmptyRow(row, field)) : value,
		]),
	);
}

/** Reads a typed draft as far as it can be understood. Never fails. */
export function readTyped(typed: TypedDraft): ReadDraft {
	const origins = new Map<string, number[]>();
	const full: TypedDraft = {};
	for (const [field, value] of Object.entries(typed)) {
		if (!Object.hasOwn(eventDraft.shape, field)) continue;
		if (!Array.isArray(value)) full[field] = value;
		else {
			const kept = value.flatMap((row, at) => (isEmptyRow(row, field) ? [] : [at]));
			origins.set(field, kept);
			full[field] = kept.map((at) => value[at]);
		}
	}
	const asTyped = ({ path, message }: { path: readonly PropertyKey[]; message: string }): DraftProblem => {
		const [field, at, ...rest] = path as (string | number)[];
		const origin = typeof at === "number" ? origins.get(String(field))?.[at] : undefined;
		return {
			path: origin === undefined ? (path as (string | number)[]) : [field as string, origin, ...rest],
			message,
		};
	};
	const problems: DraftProblem[] = [];
	let understood: TypedDraft = structuredClone(full);
	// Each round takes out what it complained of; what follows from that is no complaint of its own.
	for (let round = 0; round < 50; round++) {
		const read = eventDraft.safeParse(understood);
		if (read.success) return { draft: read.data, problems, missing: missingOf(typed, read.data, asTyped) };
		if (round === 0) problems.push(...read.error.issues.map(asTyped));
		for (const { path } of read.error.issues) understood = without(understood, path as (string | number)[]);
		if (typeof understood.name !== "string" || understood.name.trim() === "") understood.name = UNNAMED;
	}
	return { draft: eventDraft.parse({ name: UNNAMED }), problems, missing: [] };
}

function missingOf(
	typed: TypedDraft,
	draft: EventDraft,
	asTyped: (problem: DraftProblem) => DraftProblem,
): DraftProblem[] {
	const named = typeof typed.name === "string" && typed.name.trim() !== "";
	return [
		...(named ? [] : [{ path: ["name"], message: "Give the event a name." }]),
		...publishable(draft).map(asTyped),
	];
}

/** The value without what stands at a path; a list keeps its other places where they are. */
function without(value: TypedDraft, [first, ...rest]: readonly (string | number)[]): TypedDraft {
	if (first === undefined) return {};
	const inner = value[first];
	if (Array.isArray(value)) {
		const row =
			rest.length > 0 && inner !== null && typeof inner === "object"
				? without(inner as TypedDraft, rest)
				: null;
		return value.map((one, at) => (at === first ? (row ?? {}) : one)) as unknown as TypedDraft;
	}
	if (rest.length === 0 || inner === null || typeof inner !== "object") {
		const { [first]: _, ...others } = value;
		return others;
	}
	return { ...value, [first]: without(inner as TypedDraft, rest) };
}

/** Where a draft names records of the catalogue, and of which kind they are. */
const REFERENCES = {
	series: "series",
	course: "course",
	programs: "program",
	organizations: "organization",
	parent: "event",
} as const;
type ReferenceField = keyof typeof REFERENCES;
const FIELDS = Object.entries(REFERENCES) as [ReferenceField, (typeof REFERENCES)[ReferenceField]][];

/** The draft in which names that were typed are what they mean: a record of the catalogue, or else one to be made. */
export async function namesToReferences(typed: TypedDraft): Promise<TypedDraft> {
	const asked = FIELDS.flatMap(([field, kind]) => namesIn(typed[field]).map((name) => ({ kind, name })));
	const found = await findByNames(asked);
	const meant = (kind: string, value: unknown): unknown => {
		const [name] = namesIn(value);
		if (name === undefined) return value === "" ? null : value;
		const record = found.find((one) => one.kind === kind && one.asked === name);
		if (kind === "event") return record?.slug ?? name;
		return record ? { slug: record.slug } : { newName: name };
	};
	return mapReferences(typed, meant);
}

/** The draft in which records of the catalogue stand by their names, as a form shows them. */
export async function referencesToNames(typed: TypedDraft): Promise<TypedDraft> {
	const asked = FIELDS.flatMap(([field, kind]) =>
		[typed[field]].flat().flatMap((value) => {
			const slug = slugIn(value);
			return slug ? [{ kind, slug }] : [];
		}),
	);
	const called = await readNames(asked);
	return mapReferences(typed, (kind, value) => {
		const slug = slugIn(value);
		if (slug) return nameOf(called, kind, slug);
		return typeof value === "object" && value !== null && "newName" in value ? value.newName : value;
	});
}

function nameOf(called: readonly CalledRecord[], kind: string, slug: string): string {
	return called.find((one) => one.kind === kind && one.slug === slug)?.name ?? slug;
}

function mapReferences(typed: TypedDraft, map: (kind: string, value: unknown) => unknown): TypedDraft {
	const mapped = { ...typed };
	for (const [field, kind] of FIELDS) {
		const value = typed[field];
		if (value === undefined) continue;
		mapped[field] = Array.isArray(value) ? value.map((one) => map(kind, one)) : map(kind, value);
	}
	return mapped;
}

function namesIn(value: unknown): string[] {
	return [value].flat().flatMap((one) => {
		const name = typeof one === "object" && one !== null && "newName" in one ? one.newName : one;
		return typeof name === "string" && name.trim() ? [name.replace(/\s+/g, " ").trim()] : [];
	});
}

function slugIn(value: unknown): string | null {
	const slug = typeof value === "object" && value !== null && "slug" in value ? value.slug : value;
	return typeof slug === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? slug : null;
}
