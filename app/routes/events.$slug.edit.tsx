import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { asSlug } from "#app/domain/catalogue/index.server.ts";
import type { DraftProblem } from "#app/domain/catalogue/index.ts";
import {
	editEvent,
	findEditable,
	namesToReferences,
	readForEditing,
	readTyped,
} from "#app/domain/posting/index.server.ts";
import { reasonSchema } from "#app/domain/posting/index.ts";
import { found } from "#app/http/found.server.ts";
import { requireActing } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { isAppError } from "#app/platform/errors.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { readEventChoices } from "#app/views/posting/choices.server.ts";
import { type EditAnswer, EditView } from "#app/views/posting/edit-view.tsx";
import { FIELD_WORDS } from "#app/views/posting/field-words.ts";
import { eventFormModel, sentFormModel } from "#app/views/posting/form-model.server.ts";
import { changeRows, readEventFields } from "#app/views/posting/form-values.server.ts";
import { historyLines } from "#app/views/posting/history-model.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireActing(request);
	const { event, typed, draft } = await found(async () => readForEditing(viewer, asSlug(params.slug)));
	return {
		...{ name: event.name, slug: event.slug, unchangedSince: event.changedAt },
		model: await eventFormModel({ typed, draft, problems: [] }),
		choices: await readEventChoices(),
	};
}

export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireActing(request);
	const slug = asSlug(params.slug);
	await found(() => findEditable(viewer, slug));
	const fields = await request.formData();
	const typed = readEventFields(fields);
	const said = String(fields.get("reason") ?? "");
	const unchangedSince = isoInstant(fields.get("unchangedSince"));
	const rows = changeRows(fields, typed);
	const again = async (answer: Partial<EditAnswer>, problems: readonly DraftProblem[] = []) => ({
		...{ reason: said, unchangedSince, reasonError: null, error: null, conflict: null },
		model: await sentFormModel(rows?.typed ?? typed, { problems }),
		...answer,
	});
	if (rows) return data<EditAnswer>(await again({}));
	const reason = reasonSchema.safeParse({ reason: said });
	const { problems } = readTyped(await namesToReferences(typed));
	if (!reason.success || unchangedSince === "" || problems.length > 0) {
		const reasonError = reason.success ? null : (reason.error.issues[0]?.message ?? null);
		return data<EditAnswer>(await again({ reasonError }, problems), { status: 400 });
	}
	try {
		const outcome = await editEvent(viewer, slug, { typed, reason: reason.data.reason, unchangedSince });
		if (outcome.done) return redirect(`/events/${outcome.slug}`, 303);
		const conflict = {
			changes: await historyLines(outcome.others, viewer),
			both: outcome.both.map((field) => FIELD_WORDS[field as keyof typeof FIELD_WORDS] ?? field),
		};
		const model = await sentFormModel(outcome.typed, { problems: [] });
		return data<EditAnswer>(await again({ conflict, model, unchangedSince: outcome.changedAt }), {
			status: 409,
		});
	} catch (error) {
		if (isAppError(error, "forbidden"))
			return data<EditAnswer>(await again({ error: error.message }), { status: 400 });
		if (!isAppError(error, "invalid")) throw error;
		const found = (error.details?.problems ?? []) as DraftProblem[];
		const words = found.length > 0 ? null : error.message;
		return data<EditAnswer>(await again({ error: words }, found), { status: 400 });
	}
}

/** An instant as the page wrote it; empty for anything else. */
function isoInstant(value: unknown): string {
	return typeof value === "string" &&
		/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) &&
		!Number.isNaN(Date.parse(value))
		? value
		: "";
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
	pageMeta(matches, {
		title: `Change ${page?.name ?? "an event"}`,
		path: `/events/${page?.slug ?? ""}/edit`,
		noindex: true,
	});

export default function Edit() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return <EditView {...page} answer={answer ?? null} />;
}
