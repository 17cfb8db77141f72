import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { asSlug } from "#app/domain/catalogue/index.server.ts";
import { findEditable, undoEventChange } from "#app/domain/posting/index.server.ts";
import { found } from "#app/http/found.server.ts";
import { requireActing } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { isAppError } from "#app/platform/errors.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

/** It is done by a button of the history; whoever comes by address is led there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireActing(request);
	const { slug } = await found(async () => findEditable(viewer, asSlug(params.slug)));
	return redirect(`/events/${slug}/history`, 303);
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

export const meta: MetaFunction = ({ matches, params }) =>
	pageMeta(matches, { title: "Not taken back", path: `/events/${params.slug}/history`, noindex: true });

export default function NotUndone() {
	const refused = useActionData<typeof action>();
	const { slug } = useParams();
	return (
		<>
			<PageHeader title="This change can’t be taken back" lede={refused?.error} />
			<p>
				<a href={`/events/${slug}/history`}>Back to the history</a>
			</p>
		</>
	);
}
