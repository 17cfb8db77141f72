import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readOwnProfile } from "#app/domain/people/index.server.ts";
import { STEP_PARTS } from "#app/domain/people/index.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { saveProfileForm } from "#app/http/profile-form.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { stepsModel } from "#app/views/profile/profile-steps-model.ts";
import { profileValues } from "#app/views/profile/values.server.ts";
import { VisibilityView } from "#app/views/profile/visibility-view.tsx";

const HERE = "/settings/visibility";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const profile = await readOwnProfile(viewer.accountId);
	return {
		steps: stepsModel(profile, "visibility"),
		values: profileValues(profile),
		email: profile.email,
		saved: new URL(request.url).searchParams.get("view") === "saved",
	};
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	return saveProfileForm(request, viewer.accountId, STEP_PARTS.visibility, { here: HERE, next: HERE });
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Who sees what", path: HERE, noindex: true });

export default function WhoSeesWhat() {
	const page = useLoaderData<typeof loader>();
	return <VisibilityView {...page} answer={useActionData<typeof action>()} />;
}
