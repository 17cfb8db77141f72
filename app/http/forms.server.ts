import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";

/** A form's fields, read and checked; or the answer that shows the form again with what was typed. */
export type ReadForm<Schema extends z.ZodType> =
	| { ok: true; value: z.output<Schema>; refuse: Refuse }
	| { ok: false; refused: RefusedForm };

/** What `useForm` takes as its lastResult, with status 400. */
export type RefusedForm = ReturnType<typeof refused>;

/** Shows the form again for a reason that only the domain knows: messages by field, or for the whole form under "". */
export type Refuse = (messages: Record<string, string>) => RefusedForm;

type Submission = { reply(options?: object): SubmissionResult<string[]> };

/**
 * Reads a form by its schema. Fields named in `secret` (passwords) are not sent back. Intents of the form itself (add a
 * row, remove one) are no submission: they show the form again, changed.
 */
export async function readForm<Schema extends z.ZodType>(
	request: Request,
	schema: Schema,
	{ secret = [] }: { secret?: readonly string[] } = {},
): Promise<ReadForm<Schema>> {
	return checkForm(await request.formData(), schema, { secret });
}

/** The same for fields that were read already. */
export function checkForm<Schema extends z.ZodType>(
	fields: FormData,
	schema: Schema,
	{ secret = [] }: { secret?: readonly string[] } = {},
): ReadForm<Schema> {
	const submission = parseWithZod(fields, { schema });
	const refuse: Refuse = (messages) => {
		const { "": form, ...byField } = messages;
		return refused(submission, secret, {
			...(form ? { formErrors: [form] } : {}),
			fieldErrors: Object.fromEntries(Object.entries(byField).map(([name, message]) => [name, [message]])),
		});
	};
	if (submission.status === "success")
		return { ok: true, value: submission.value as z.output<Schema>, refuse };
	return { ok: false, refused: refused(submission, secret, {}) };
}

function refused(
	submission: Submission,
	secret: readonly string[],
	errors: { formErrors?: string[]; fieldErrors?: Record<string, string[]> },
) {
	const lastResult = submission.reply({ hideFields: [...secret], ...errors });
	// An intent of the form that went well is no failure.
	return data({ lastResult }, { status: lastResult.status === "error" ? 400 : 200 });
}
