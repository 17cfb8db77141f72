import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { readSubmission, saveDraft, withoutEmptyRows } from "#app/domain/posting/index.server.ts";
import { found } from "#app/http/found.server.ts";
import { writerOf } from "#app/http/posting-writer.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { machineNow, now } from "#app/platform/clock.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { readEventChoices } from "#app/views/posting/choices.server.ts";
import { DraftView } from "#app/views/posting/draft-view.tsx";
import { duplicateLines, eventFormModel, missingLines } from "#app/views/posting/form-model.server.ts";
import { changeRows, readEventFields } from "#app/views/posting/form-values.server.ts";
import { StandingView } from "#app/views/posting/standing-view.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const submission = await found(async () => readSubmission(await writerOf(request), params.id ?? ""));
	const { draft, state, mine, mayPublish, event, decisionReason, email } = submission;
	const common = { id: submission.id, name: draft.name, state, mine, event, reason: decisionReason, email };
	if (state !== "draft" || !mine) return { ...common, form: null };
	return {
		...common,
		form: {
			// Complaints of what is not there yet stand in the list of what is missing.
			model: await eventFormModel({
				...submission,
				problems: submission.problems.filter(({ path }) => path[0] !== "name" || submission.typed.name),
			}),
			choices: await readEventChoices(),
			missing: missingLines(submission.missing),
			duplicates: await duplicateLines(draft, now().toString()),
			pasted: submission.pasted,
			mayPublish,
		},
	};
}

const NEXT: Record<string, string> = { preview: "/preview", propose: "/propose" };

export async function action({ request, params }: ActionFunctionArgs) {
	const writer = await writerOf(request);
	const { id = "" } = params;
	const fields = await request.formData();
	const typed = readEventFields(fields);
	const rows = changeRows(fields, typed);
	const seen = fields.getAll("seen").map(String);
	try {
		await saveDraft({ ...writer, id, typed: rows?.typed ?? withoutEmptyRows(typed), seen });
	} catch (error) {
		if (isAppError(error, "invalid")) return data({ kept: false, error: error.message }, { status: 400 });
		throw error;
	}
	if (fields.has("passing")) return data({ kept: true, error: null });
	// Each save leads to an address of its own, so that the form begins anew with what the server made of it.
	const done = String(machineNow().epochMilliseconds);
	const here = (view: string) => `/post/${id}?${new URLSearchParams({ view, done })}`;
	if (rows) return redirect(`${here(rows.list)}#post-${rows.list}`, 303);
	const next = NEXT[String(fields.get("then"))];
	return redirect(next ? `/post/${id}${next}` : here("saved"), 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
	pageMeta(matches, { title: page?.name ?? "Draft", path: `/post/${page?.id ?? ""}`, noindex: true });

export default function Draft() {
	const { form, ...page } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { search } = useLocation();
	if (!form) return <StandingView {...page} />;
	return <DraftView key={search} {...page} {...form} error={answer?.error ?? null} />;
}
