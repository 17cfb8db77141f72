import { z } from "zod";
import type { RecordKind } from "../cards.ts";

const text = z.string().trim().min(1).max(5000);
const optionalText = z
	.string()
	.trim()
	.max(5000)
	.transform((value) => value || null);
const slug = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens")
	.max(200);
const url = z.union([z.url({ protocol: /^https?$/ }), z.literal("").transform(() => null)]);
const day = z.iso.date().transform((value) => new Date(value));

const described = { slug, url, name: text, description: text };

/** The fields of each kind of record that can be set one by one, and what they may hold. An empty value clears an optional one. */
export const EDITABLE = {
	organization: { ...described, city: optionalText },
	program: { ...described, recurrence: optionalText, funding: optionalText },
	series: { ...described, recurrence: optionalText, disambiguation: optionalText },
	course: {
		...described,
		format: optionalText,
		duration: optionalText,
		level: optionalText,
		prerequisites: optionalText,
		cost: optionalText,
	},
	event: {
		slug,
		url,
		name: text,
		description: optionalText,
		notes: optionalText,
		status: z.enum(["announced", "confirmed", "postponed", "cancelled"]),
		mode: z.enum(["in_person", "online", "hybrid"]),
		startDate: day,
		endDate: day,
		dateNote: optionalText,
	},
	talk: { slug, url, title: text, description: optionalText, notes: optionalText, recordingUrl: url },
	topic: { slug, name: text, definition: text },
	bridge: { slug, carriesOver: text, doesNot: text },
} as const satisfies Record<RecordKind, Record<string, z.ZodType>>;
