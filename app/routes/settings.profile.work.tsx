import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readVocabularyTopics } from "#app/domain/catalogue/index.server.ts";
import { readOwnProfile } from "#app/domain/people/index.server.ts";
import { STEP_PARTS } from "#app/domain/people/index.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { saveProfileForm } from "#app/http/profile-form.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { MethodsPart } from "#app/views/profile/methods-part.tsx";
import { ProfileFormPage } from "#app/views/profile/profile-form.tsx";
import { NEXT, stepsModel } from "#app/views/profile/profile-steps-model.ts";
import { SharesPart } from "#app/views/profile/shares-part.tsx";
import { TopicsPart } from "#app/views/profile/topics-part.tsx";
import { profileValues, topicGroups } from "#app/views/profile/values.server.ts";

const HERE = "/settings/profile/work";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const [profile, topics] = await Promise.all([readOwnProfile(viewer.accountId), readVocabularyTopics()]);
	return {
		steps: stepsModel(profile, "work"),
		values: profileValues(profile),
		groups: topicGroups(topics),
		methods: topics.filter(({ field }) => field === "methods").map(({ name }) => name),
		saved: new URL(request.url).searchParams.get("view") === "saved",
	};
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const where = { here: HERE, next: NEXT.work };
	return saveProfileForm(request, viewer.accountId, STEP_PARTS.work, where);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "What you work on", path: HERE, noindex: true });

export default function WhatYouWorkOn() {
	const { groups, methods, ...page } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<ProfileFormPage
			id="work"
			title="What you work on"
			lede="By this others find you, and by this you are matched; publications are not needed for it."
			answer={answer}
			{...page}
		>
			{(form) => (
				<>
					<SharesPart form={form} />
					<TopicsPart form={form} groups={groups} />
					<MethodsPart form={form} suggested={methods} />
				</>
			)}
		</ProfileFormPage>
	);
}
