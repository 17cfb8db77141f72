import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideCorrection, readCorrection } from "#app/domain/posting/index.server.ts";
import { correctionDecisionSchema } from "#app/domain/posting/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireModerator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { correctionModel } from "#app/views/moderation/correction-lines.ts";
import { CorrectionView } from "#app/views/moderation/correction-view.tsx";
import { ModerationTabs } from "#app/views/moderation/moderation-tabs.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const correction = await readCorrection(viewer, params.id ?? "");
	return {
		administrator: viewer.administrator,
		correction: correctionModel(correction, correction.draft, now().toString()),
	};
}

/** Decides the correction. */
export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const form = await readForm(request, correctionDecisionSchema);
	if (!form.ok) return form.refused;
	try {
		await decideCorrection(viewer, params.id ?? "", form.value);
	} catch (error) {
		if (isAppError(error, "invalid")) return form.refuse({ "": error.message });
		throw error;
	}
	return redirect("/moderation/corrections", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data ? `Correction: ${data.correction.title}` : "Correction",
		path: `/moderation/corrections/${data?.correction.id ?? ""}`,
		noindex: true,
	});

export default function Correction() {
	const { administrator, correction } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			<ModerationTabs administrator={administrator} />
			<CorrectionView correction={correction} lastResult={refused?.lastResult ?? null} />
		</>
	);
}
