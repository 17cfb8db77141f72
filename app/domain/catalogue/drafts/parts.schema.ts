import { z } from "zod";
import { COUNTRY_CODES } from "../regions.ts";
import { validDate, validTime } from "../time/calendar.ts";
import { parseTimeZone } from "../time/index.ts";
import { oneLineText, paragraphText, webAddress } from "./normal-text.ts";

// The fields that the parts of a draft are made of. Nothing, null and blanks are one: null.

const COUNTRIES = new Set(COUNTRY_CODES);
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const written = z.string("This has to be text.").nullish();

function tooLong(most: number): string {
	return `At most ${most.toLocaleString("en")} characters.`;
}

/** A line that may be left empty. */
export function line(most: number) {
	return written
		.transform((text) => oneLineText(text ?? "") || null)
		.refine((text) => text === null || text.length <= most, tooLong(most));
}

/** A line that has to be there. */
export function requiredLine(most: number, missing: string) {
	return line(most).transform((text, context) => {
		if (text === null) context.addIssue({ code: "custom", message: missing });
		return text ?? "";
	});
}

/** A text of several lines that may be left empty. */
export function paragraphs(most: number) {
	return written
		.transform((text) => paragraphText(text ?? "") || null)
		.refine((text) => text === null || text.length <= most, tooLong(most));
}

/** A line that may be left empty and else has to be understood. */
export function understood(read: (text: string) => string | null, complaint: string) {
	return written.transform((text, context) => {
		const typed = oneLineText(text ?? "");
		if (typed === "") return null;
		const value = typed.length > 1100 ? null : read(typed);
		if (value === null) context.addIssue({ code: "custom", message: complaint });
		return value;
	});
}

/** One word of a closed set, or nothing. */
export function oneOf<const T extends string>(labels: Readonly<Record<T, string>>) {
	const words = Object.keys(labels) as [T, ...T[]];
	return z
		.union([z.enum(words), z.literal("")], "Choose one of those that are offered.")
		.nullish()
		.transform((word) => word || null);
}

/** One word of a closed set that has one to fall back on. */
export function oneOfElse<const T extends string>(labels: Readonly<Record<T, string>>, usual: NoInfer<T>) {
	return oneOf(labels).transform((word) => (word ?? usual) as T);
}

/** Yes or no; a form's "on" is a yes, nothing a no. */
export const yes = z
	.union([z.boolean(), z.enum(["on", ""])], "This is a yes or a no.")
	.nullish()
	.transform((value) => value === true || value === "on");

export const yesNoOrNothing = z
	.boolean("This is a yes or a no.")
	.nullish()
	.transform((value) => value ?? null);

export const url = understood(webAddress, "This is no web address. One begins with https://.");
export const day = understood(validDate, "This is no date. Write it like 2027-03-11.");
export const time = understood(
	(typed) => validTime(typed.length === 4 ? `0${typed}` : typed),
	"This is no time. Write it like 09:30 or 23:59.",
);
export const zone = understood(
	parseTimeZone,
	"This is no time zone we know. Choose one like Europe/Lisbon, UTC or AoE.",
);
export const country = understood(
	(typed) => (COUNTRIES.has(typed.toUpperCase()) ? typed.toUpperCase() : null),
	"This is no country's code of two letters.",
);
export const currency = understood(
	(typed) => (CURRENCIES.has(typed.toUpperCase()) ? typed.toUpperCase() : null),
	"This is no currency's code. Write it like EUR, USD or JPY.",
);
export const language = understood((typed) => {
	const code = typed.toLowerCase();
	return /^[a-z]{2}$/.test(code) && languageNames.of(code) ? code : null;
}, "This is no language's code of two letters, such as en.");
export const orcid = understood(
	(typed) =>
		typed.match(/^(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/i)?.[1]?.toUpperCase() ?? null,
	"This is no ORCID iD. One looks like 0000-0002-1825-0097.",
);
export const slug = z
	.string("Choose one of those that are offered.")
	.trim()
	.toLowerCase()
	.max(200, "This address is too long.")
	.regex(SLUG, "This is no address of a page here.");
export const optionalSlug = understood(
	(typed) => (SLUG.test(typed.toLowerCase()) && typed.length <= 200 ? typed.toLowerCase() : null),
	"This is no address of a page here.",
);

/** A whole number, or nothing. */
export function whole(least: number, most: number, complaint: string) {
	return z
		.union([z.number(), z.string().regex(/^\s*\d{0,9}\s*$/)], complaint)
		.nullish()
		.transform((value, context) => {
			if (value === null || value === undefined || (typeof value === "string" && value.trim() === ""))
				return null;
			const number = Number(value);
			if (Number.isInteger(number) && number >= least && number <= most) return number;
			context.addIssue({ code: "custom", message: complaint });
			return null;
		});
}

/** An amount of money with at most two decimals, or nothing. */
export const amount = z
	.union([z.number(), z.string()], "Write an amount like 350 or 99.50.")
	.nullish()
	.transform((value, context) => {
		const typed = typeof value === "number" ? String(value) : (value ?? "").trim();
		if (typed === "") return null;
		if (/^\d{1,8}(\.\d{1,2})?$/.test(typed)) return Number(typed);
		context.addIssue({ code: "custom", message: "Write an amount like 350 or 99.50." });
		return null;
	});
