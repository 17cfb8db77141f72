import { type ApiAnswer, failure } from "./answers.ts";

export interface Email {
	from: string;
	to: string[];
	subject: string;
	html?: string;
	text?: string;
	headers?: Record<string, string>;
	tags?: { name: string; value: string }[];
}

const LARGEST_BATCH = 100;
const ADDRESS = /^(?:[^<>]*<[^@<>\s]+@[^@<>\s]+\.[^@<>\s]+>|[^@<>\s]+@[^@<>\s]+\.[^@<>\s]+)$/;
const TAG = /^[A-Za-z0-9_-]{1,256}$/;

/** The mail in a request, or why it is none. */
export function readEmail(given: unknown): Email | ApiAnswer {
	const mail = given as Partial<Record<keyof Email, unknown>> | null;
	if (typeof mail !== "object" || mail === null) return missing("from");
	for (const field of ["from", "to", "subject"] as const)
		if (mail[field] === undefined || mail[field] === "") return missing(field);
	if (!mail.html && !mail.text)
		return failure(422, "missing_required_field", "Missing `html` or `text` field.");
	const to = Array.isArray(mail.to) ? mail.to : [mail.to];
	if (typeof mail.from !== "string" || !ADDRESS.test(mail.from)) return invalid("from");
	if (to.length > 50 || !to.every((one) => typeof one === "string" && ADDRESS.test(one)))
		return invalid("to");
	if (typeof mail.subject !== "string") return invalid("subject");
	const tags = (mail.tags ?? []) as NonNullable<Email["tags"]>;
	if (!tags.every(({ name, value }) => TAG.test(name) && TAG.test(value))) return invalid("tags");
	return { ...(mail as Email), to };
}

/** The mails of a batch with their places in it, and what is wrong with the others. */
export function readBatch(
	given: unknown,
): { emails: { index: number; email: Email }[]; errors: { index: number; message: string }[] } | ApiAnswer {
	if (!Array.isArray(given) || given.length === 0)
		return failure(422, "validation_error", "The batch must be a list of at least one email.");
	if (given.length > LARGEST_BATCH)
		return failure(422, "validation_error", `A batch may hold up to ${LARGEST_BATCH} emails.`);
	const emails: { index: number; email: Email }[] = [];
	const errors: { index: number; message: string }[] = [];
	for (const [index, one] of given.entries()) {
		const email = readEmail(one);
		if ("status" in email) errors.push({ index, message: (email.body as { message: string }).message });
		else emails.push({ index, email });
	}
	return { emails, errors };
}

function missing(field: string): ApiAnswer {
	return failure(422, "missing_required_field", `Missing \`${field}\` field.`);
}

function invalid(field: string): ApiAnswer {
	return failure(422, "validation_error", `Invalid \`${field}\` field.`);
}
