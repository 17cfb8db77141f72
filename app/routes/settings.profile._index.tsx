import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readOwnProfile } from "#app/domain/people/index.server.ts";
import { STEP_PARTS } from "#app/domain/people/index.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { saveProfileForm } from "#app/http/profile-form.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { COUNTRY_CHOICES, LANGUAGE_WORDS, STAGE_CHOICES } from "#app/views/profile/choices.server.ts";
import { PictureSection } from "#app/views/profile/picture-section.tsx";
import { ProfileFormPage } from "#app/views/profile/profile-form.tsx";
import { NEXT, stepsModel } from "#app/views/profile/profile-steps-model.ts";
import { profileValues } from "#app/views/profile/values.server.ts";
import { IdentityPart, PlacePart, ReachPart } from "#app/views/profile/who-parts.tsx";

const HERE = "/settings/profile";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const profile = await readOwnProfile(viewer.accountId);
	return {
		steps: stepsModel(profile, "who"),
		values: profileValues(profile),
		handle: profile.handle,
		orcid: profile.orcid,
		picture: {
			src: `/people/${profile.handle}/picture?v=${profile.picture ?? ""}`,
			uploaded: profile.picture !== null,
		},
		choices: { stages: STAGE_CHOICES, countries: COUNTRY_CHOICES, languages: LANGUAGE_WORDS },
		saved: new URL(request.url).searchParams.get("view") === "saved",
	};
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const where = { here: HERE, next: NEXT.who };
	return saveProfileForm(request, viewer.accountId, STEP_PARTS.who, where);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Who you are", path: HERE, noindex: true });

export default function WhoYouAre() {
	const { steps, values, handle, orcid, picture, choices, saved } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<ProfileFormPage
			id="who"
			title="Who you are"
			lede={steps.seenBy}
			steps={steps}
			values={values}
			answer={answer}
			saved={saved}
			below={<PictureSection {...picture} />}
		>
			{(form) => (
				<>
					<IdentityPart form={form} handle={handle} />
					<PlacePart form={form} stages={choices.stages} countries={choices.countries} />
					<ReachPart form={form} orcid={orcid} languages={choices.languages} />
				</>
			)}
		</ProfileFormPage>
	);
}
