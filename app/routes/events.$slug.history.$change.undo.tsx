import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { asSlug } from "#app/domain/catalogue/index.server.ts";
import { findEditable, undoEventChange } from "#app/domain/posting/index.server.ts";
import { requireActing } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { isAppError } from "#app/platform/errors.ts";
import { SubmitRow } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireActing(request);
	const { slug, name } = await findEditable(viewer, asSlug(params.slug));
	return { slug, name };
}

export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireActing(request);
	const slug = asSlug(params.slug);
	const { change = "" } = params;
	try {
		await undoEventChange(viewer, slug, { changeId: change, reason: null });
	} catch (error) {
		if (isAppError(error, "not_found")) throw new Response(error.message, { status: 404 });
		if (!isAppError(error, "conflict") && !isAppError(error, "invalid") && !isAppError(error, "forbidden"))
			throw error;
		return data({ error: error.message }, { status: 400 });
	}
	return redirect(`/events/${slug}/history`, 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
	pageMeta(matches, {
		title: "Take a change back",
		path: `/events/${page?.slug ?? ""}/history`,
		noindex: true,
	});

/** Where it could not be done; whoever comes by address can do it here. */
export default function Undo() {
	const { slug, name } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			<PageHeader
				kicker={name}
				title={refused ? "This change can’t be taken back" : "Take this change back?"}
				lede={refused?.error ?? "What it changed is set to what was there before; all else stays."}
			/>
			{!refused && (
				<Form method="post" className="form">
					<SubmitRow>Take it back</SubmitRow>
				</Form>
			)}
			<p>
				<a href={`/events/${slug}/history`}>Back to the history</a>
			</p>
		</>
	);
}
