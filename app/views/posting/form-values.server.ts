import {
	ANYWHERE_ON_EARTH,
	COUNTRY_CODES,
	countryName,
	type DraftProblem,
} from "#app/domain/catalogue/index.ts";
import { isEmptyRow, type TypedDraft } from "#app/domain/posting/index.server.ts";

/** Lists of an event's form. */
const LISTS = [
	"places",
	"people",
	"topics",
	"deadlines",
	"funding",
	"links",
	"programs",
	"organizations",
] as const;
const SINGLES = [
	...[
		"name",
		"kind",
		"description",
		"notes",
		"url",
		"language",
		"level",
		"mode",
		"ordinal",
		"officiallyAffiliated",
	],
	...["prerequisites", "dates", "parent", "series", "course", "cost", "sourceUrl"],
];
const MOST_ROWS = 200;
const NAME = /^([a-zA-Z]+)(?:\[(\d{1,3})\])?(?:\.([a-zA-Z]+))?$/;

/** An event's form as it was sent: "places[0].city" and the like. What it does not know is left out. */
export function readEventFields(fields: FormData): TypedDraft {
	const typed: Record<string, unknown> = {};
	for (const list of LISTS) typed[list] = [];
	for (const [name, value] of fields) {
		const [, root = "", index, leaf] = NAME.exec(name) ?? [];
		if (typeof value !== "string" || !root) continue;
		if (root === "topics") (typed.topics as string[]).push(value);
		else if ((LISTS as readonly string[]).includes(root)) {
			const at = Number(index);
			const rows = typed[root] as unknown[];
			if (index === undefined || at >= MOST_ROWS) continue;
			rows[at] = leaf === undefined ? value : { ...(rows[at] as object | undefined), [leaf]: value };
		} else if (SINGLES.includes(root))
			typed[root] = leaf === undefined ? value : { ...(typed[root] as object | undefined), [leaf]: value };
	}
	// Whoever names row 150 alone has not sent 149 others.
	for (const list of LISTS) typed[list] = (typed[list] as unknown[]).filter((row) => row !== undefined);
	return meantBy(typed);
}

/** Countries and languages by name, yes and no in words: as the draft knows them. */
function meantBy(typed: TypedDraft): TypedDraft {
	return {
		...typed,
		language: languageCode(typed.language),
		officiallyAffiliated: { yes: true, no: false }[String(typed.officiallyAffiliated)] ?? null,
		places: (typed.places as Record<string, unknown>[]).map((place) => ({
			...place,
			country: countryCode(place.country),
		})),
	};
}

/** What a form shows of a draft: names where the draft has codes. */
export function eventFieldValues(typed: TypedDraft): Record<string, unknown> {
	const text = (value: unknown) => (value === null || value === undefined ? "" : value);
	return {
		...typed,
		language: languageNameOf(typed.language),
		officiallyAffiliated:
			typed.officiallyAffiliated === true ? "yes" : typed.officiallyAffiliated === false ? "no" : "",
		ordinal: String(text(typed.ordinal)),
		...(isObject(typed.dates) ? { dates: { ...typed.dates, year: String(text(typed.dates.year)) } } : {}),
		...(isObject(typed.cost)
			? {
					cost: { ...typed.cost, amount: String(text(typed.cost.amount)), free: typed.cost.free ? "on" : "" },
				}
			: {}),
		places: rowsOf(typed.places).map((place) => ({ ...place, country: countryNameOf(place.country) })),
		deadlines: rowsOf(typed.deadlines).map((one) => ({
			...one,
			timeZone: one.timeZone === ANYWHERE_ON_EARTH ? "AoE" : one.timeZone,
			provisional: one.provisional ? "on" : "",
			mayFollowEvent: one.mayFollowEvent ? "on" : "",
		})),
	};
}

/** Changes rows as a button asks that works without scripts: "add places", "remove places 2". Undefined where none was pressed. */
export function changeRows(
	fields: FormData,
	typed: TypedDraft,
): { typed: TypedDraft; list: string } | undefined {
	const [act, list = "", what = ""] = String(fields.get("rows") ?? "").split(" ");
	const rows = typed[list];
	if (!Array.isArray(rows)) return undefined;
	const kept = rows.filter((row) => !isEmptyRow(row, list));
	if (act === "add" && list === "topics")
		return { list, typed: { ...typed, topics: [...rows, ...what.split(",")] } };
	if (act === "add") {
		const empty = list === "programs" || list === "organizations" ? "" : {};
		return { list, typed: { ...typed, [list]: [...kept, empty] } };
	}
	if (act !== "remove") return undefined;
	return { list, typed: { ...typed, [list]: rows.filter((_, at) => at !== Number(what)) } };
}

/** Complaints by the names of a form's fields; some in the words of the form. */
export function complaints(problems: readonly DraftProblem[]): Record<string, string[]> {
	const byName: Record<string, string[]> = {};
	for (const { path, message } of problems) {
		const name = fieldName(path);
		byName[name] = [...(byName[name] ?? []), IN_FORMS[String(path.at(-1))] ?? message];
	}
	return byName;
}

/** The name of the field at a path: "places[0].city". */
export function fieldName(path: readonly (string | number)[]): string {
	return path.reduce<string>(
		(name, part) => (typeof part === "number" ? `${name}[${part}]` : name ? `${name}.${part}` : part),
		"",
	);
}

// What forms ask for by name, drafts keep by code.
const IN_FORMS: Record<string, string> = {
	country: "Choose a country from the list.",
	language: "Choose a language from the list, such as English.",
	parent: "No event in the catalogue is called so: choose one of those that are offered.",
};

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const plain = (text: string) => text.trim().toLowerCase();
const COUNTRY_BY_NAME = new Map(COUNTRY_CODES.map((code) => [plain(countryName(code)), code]));
const LANGUAGES =
	"en zh es fr de ja ko pt it ru nl pl tr ar he fa hi sv da no fi cs hu el uk ro ca th vi id".split(" ");
const LANGUAGE_BY_NAME = new Map(LANGUAGES.map((code) => [plain(languageNames.of(code) ?? code), code]));

export const LANGUAGE_NAMES = LANGUAGES.map((code) => languageNames.of(code) ?? code);

function countryCode(value: unknown): unknown {
	return typeof value === "string" ? (COUNTRY_BY_NAME.get(plain(value)) ?? value) : value;
}

function countryNameOf(value: unknown): unknown {
	return typeof value === "string" && COUNTRY_CODES.includes(value.toUpperCase())
		? countryName(value.toUpperCase())
		: value;
}

function languageCode(value: unknown): unknown {
	return typeof value === "string" ? (LANGUAGE_BY_NAME.get(plain(value)) ?? value) : value;
}

function languageNameOf(value: unknown): unknown {
	return typeof value === "string" && /^[a-z]{2}$/i.test(value) ? (languageNames.of(value) ?? value) : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function rowsOf(value: unknown): Record<string, unknown>[] {
	return Array.isArray(value) ? value.map((row) => (isObject(row) ? row : {})) : [];
}
