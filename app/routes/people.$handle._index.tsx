import {
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { parseTimeZone } from "#app/domain/catalogue/index.ts";
import { structuredPerson } from "#app/domain/interchange/index.ts";
import { readProfile } from "#app/domain/people/index.server.ts";
import { viewerOf } from "#app/http/guards.server.ts";
import { privatePage, publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { personPageModel } from "#app/views/person/person-page-model.ts";
import { PersonView } from "#app/views/person/person-view.tsx";

/** Whoever may not see the person gets the same 404 as for nobody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const viewer = await viewerOf(request);
	const profile = await readProfile(viewer, params.handle ?? "");
	const { search, searchParams } = new URL(request.url);
	if (profile.handle !== params.handle) throw redirect(`/people/${profile.handle}${search}`, 302);
	const readerZone = parseTimeZone(searchParams.get("tz"));
	const person = personPageModel(profile, { readerZone, now: now().toString() });
	const open = profile.visibility === "public";
	const structured = open ? [structuredPerson(profile, env().PUBLIC_URL)] : [];
	return data({ person, open, structured }, { headers: viewer ? privatePage : publicPage });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
	if (!data) return [];
	const { person, open, structured } = data;
	return pageMeta(matches, {
		title: person.name,
		description: [person.kicker, person.place.affiliation].filter(Boolean).join(", "),
		path: person.path,
		noindex: !open,
		structured,
	});
};

export default function PersonRoute() {
	const { person } = useLoaderData<typeof loader>();
	return <PersonView person={person} />;
}
