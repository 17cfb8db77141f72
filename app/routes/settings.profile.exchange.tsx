import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readOwnProfile } from "#app/domain/people/index.server.ts";
import { STEP_PARTS } from "#app/domain/people/index.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { saveProfileForm } from "#app/http/profile-form.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { EXCHANGE_CHOICES } from "#app/views/profile/choices.server.ts";
import { ExchangePart } from "#app/views/profile/exchange-part.tsx";
import { ProfileFormPage } from "#app/views/profile/profile-form.tsx";
import { NEXT, stepsModel } from "#app/views/profile/profile-steps-model.ts";
import { profileValues } from "#app/views/profile/values.server.ts";

const HERE = "/settings/profile/exchange";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const profile = await readOwnProfile(viewer.accountId);
	return {
		steps: stepsModel(profile, "exchange"),
		values: profileValues(profile),
		kinds: EXCHANGE_CHOICES,
		saved: new URL(request.url).searchParams.get("view") === "saved",
	};
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const where = { here: HERE, next: NEXT.exchange };
	return saveProfileForm(request, viewer.accountId, STEP_PARTS.exchange, where);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "What you offer and need", path: HERE, noindex: true });

export default function WhatYouOfferAndNeed() {
	const { kinds, ...page } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<ProfileFormPage
			id="exchange"
			title="What you offer and need"
			lede="The plainer the words, the better they match: what somebody else would have to have, or to want."
			answer={answer}
			{...page}
		>
			{(form) => (
				<>
					<ExchangePart
						form={form}
						side="offers"
						title="Offer"
						hint="What others could have from you."
						example="Two-photon recordings of mouse V1, 40 sessions"
						kinds={kinds}
					/>
					<ExchangePart
						form={form}
						side="needs"
						title="Need"
						hint="What would help you on."
						example="Somebody who can fit recurrent networks to them"
						kinds={kinds}
					/>
				</>
			)}
		</ProfileFormPage>
	);
}
