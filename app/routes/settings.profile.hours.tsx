import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readOwnProfile } from "#app/domain/people/index.server.ts";
import { STEP_PARTS } from "#app/domain/people/index.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { saveProfileForm } from "#app/http/profile-form.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { TIME_ZONES } from "#app/views/profile/choices.server.ts";
import { HoursPart } from "#app/views/profile/hours-part.tsx";
import { ProfileFormPage } from "#app/views/profile/profile-form.tsx";
import { NEXT, stepsModel } from "#app/views/profile/profile-steps-model.ts";
import { profileValues } from "#app/views/profile/values.server.ts";

const HERE = "/settings/profile/hours";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const profile = await readOwnProfile(viewer.accountId);
	return {
		steps: stepsModel(profile, "hours"),
		values: profileValues(profile),
		zones: TIME_ZONES,
		saved: new URL(request.url).searchParams.get("view") === "saved",
	};
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	return saveProfileForm(request, viewer.accountId, STEP_PARTS.hours, { here: HERE, next: NEXT.hours });
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "When you are free", path: HERE, noindex: true });

export default function WhenYouAreFree() {
	const { zones, ...page } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<ProfileFormPage
			id="hours"
			title="When you are free"
			lede="Hours of an ordinary week in which a call would suit you. They help to find a time, and bind you to nothing."
			answer={answer}
			{...page}
		>
			{(form) => <HoursPart form={form} zones={zones} />}
		</ProfileFormPage>
	);
}
