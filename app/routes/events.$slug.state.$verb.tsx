import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { asSlug } from "#app/domain/catalogue/index.server.ts";
import { changeEventState, findEditable } from "#app/domain/posting/index.server.ts";
import { EVENT_VERBS, possibleVerbs, reasonSchema } from "#app/domain/posting/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { found } from "#app/http/found.server.ts";
import { requireActing } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { ErrorSummary, SubmitRow, TextArea } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { VERB_WORDS } from "#app/views/posting/state-words.ts";

function verbOf(text: string | undefined) {
	const verb = EVENT_VERBS.find((one) => one === text);
	if (!verb) throw new AppError("not_found", "There is no such page.");
	return verb;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireActing(request);
	return found(async () => {
		const verb = verbOf(params.verb);
		const event = await findEditable(viewer, asSlug(params.slug));
		if (!possibleVerbs(event).includes(verb)) throw redirect(`/events/${event.slug}/state`, 303);
		return { name: event.name, slug: event.slug, verb, words: VERB_WORDS[verb] };
	});
}

export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireActing(request);
	const slug = asSlug(params.slug);
	const verb = await found(async () => {
		await findEditable(viewer, slug);
		return verbOf(params.verb);
	});
	const form = await readForm(request, reasonSchema);
	if (!form.ok) return form.refused;
	try {
		await found(() => changeEventState(viewer, slug, { verb, reason: form.value.reason }));
	} catch (error) {
		if (isAppError(error, "conflict")) return form.refuse({ "": error.message });
		throw error;
	}
	return redirect(verb === "withdraw" ? `/events/${slug}/history` : `/events/${slug}`, 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data ? `${data.words.title}: ${data.name}` : "State",
		path: `/events/${data?.slug ?? ""}/state`,
		noindex: true,
	});

export default function ChangeState() {
	const { name, slug, words } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<{ reason: string }>({
		id: "state",
		lastResult: refused?.lastResult ?? null,
	});
	return (
		<>
			<PageHeader kicker={words.title} title={name} lede={words.does} />
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form method="post" id={form.id} onSubmit={form.onSubmit} className="form" noValidate>
				<TextArea
					field={fields.reason}
					label="Why"
					hint="Everybody can read it in the history, and who takes part is told."
					rows={3}
					maxLength={500}
					required
				/>
				<SubmitRow instead={<a href={`/events/${slug}/state`}>{words.not}</a>}>{words.button}</SubmitRow>
			</Form>
		</>
	);
}
