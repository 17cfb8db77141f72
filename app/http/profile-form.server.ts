import { data, redirect } from "@remix-run/node";
import { type PartValues, saveProfileParts } from "#app/domain/people/index.server.ts";
import { type PartName, PROFILE_PARTS } from "#app/domain/people/index.ts";
import { now } from "#app/platform/clock.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { checkForm } from "./forms.server.ts";

/** What a page of the profile learns from a form that it sent. */
export type ProfileFormAnswer = {
	/** What was typed, as it was typed. */
	values: Record<string, unknown>;
	/** By field name. */
	errors: Record<string, string[]>;
	/** Set where a script saved in passing: which parts it asked for, and which of them were saved. */
	passing: { asked: string[]; saved: string[] } | null;
};

type Where = { /** The page of the form. */ here: string /** Where "Save and go on" leads. */; next: string };

/**
 * Saves a page of the profile. Sent by a button, all of it or, with 400, nothing; sent in passing by a script, which names the parts that
 * were touched, each of them that is right. Buttons that add or remove a row save nothing and show the form again.
 */
export async function saveProfileForm(
	request: Request,
	accountId: string,
	parts: readonly PartName[],
	{ here, next }: Where,
) {
	const fields = await request.formData();
	const touched = parts.filter((part) => fields.getAll("part").includes(part));
	if (touched.length > 0) return data(await saveInPassing(fields, accountId, touched));
	const read = readParts(fields, parts);
	const changesRows = fields.has("__intent__");
	if (changesRows || Object.keys(read.errors).length > 0) {
		const answer: ProfileFormAnswer = { ...read, errors: changesRows ? {} : read.errors, passing: null };
		return data(answer, { status: changesRows ? 200 : 400 });
	}
	const trouble = await save(accountId, read.parts);
	if (trouble) {
		const answer: ProfileFormAnswer = { values: read.values, errors: trouble, passing: null };
		return data(answer, { status: 400 });
	}
	return redirect(fields.get("then") === "next" ? next : `${here}?view=saved`, 303);
}

async function saveInPassing(
	fields: FormData,
	accountId: string,
	touched: readonly PartName[],
): Promise<ProfileFormAnswer> {
	const saved: string[] = [];
	const errors: Record<string, string[]> = {};
	for (const part of touched) {
		const read = readParts(fields, [part]);
		const trouble = Object.keys(read.errors).length > 0 ? read.errors : await save(accountId, read.parts);
		if (trouble) Object.assign(errors, trouble);
		else saved.push(part);
	}
	return { values: {}, errors, passing: { asked: [...touched], saved } };
}

function readParts(fields: FormData, parts: readonly PartName[]) {
	const read: { values: Record<string, unknown>; errors: Record<string, string[]>; parts: PartValues } = {
		values: {},
		errors: {},
		parts: {},
	};
	for (const part of parts) {
		const form = checkForm(fields, PROFILE_PARTS[part]);
		if (form.ok) Object.assign(read.parts, { [part]: form.value });
		// Asked to refuse nothing, a form that is right still tells what was typed.
		const { lastResult } = (form.ok ? form.refuse({}) : form.refused).data;
		Object.assign(read.values, lastResult.initialValue);
		for (const [name, messages] of Object.entries(lastResult.error ?? {})) {
			if (!form.ok && messages) read.errors[name] = messages;
		}
	}
	return read;
}

/** Null where it went well, else what the domain says against it. */
async function save(accountId: string, parts: PartValues): Promise<Record<string, string[]> | null> {
	try {
		await saveProfileParts(accountId, parts, now().toString());
		return null;
	} catch (error) {
		const field = isAppError(error) ? error.details?.field : undefined;
		if (typeof field !== "string") throw error;
		return { [field]: [(error as Error).message] };
	}
}
