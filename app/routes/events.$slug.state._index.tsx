import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSlug } from "#app/domain/catalogue/index.server.ts";
import { findEditable } from "#app/domain/posting/index.server.ts";
import { possibleVerbs } from "#app/domain/posting/index.ts";
import { found } from "#app/http/found.server.ts";
import { requireActing } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { VERB_WORDS } from "#app/views/posting/state-words.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireActing(request);
	const event = await found(async () => findEditable(viewer, asSlug(params.slug)));
	const verbs = possibleVerbs(event).map((verb) => ({ verb, ...VERB_WORDS[verb] }));
	return { name: event.name, slug: event.slug, withdrawn: event.withdrawn, verbs };
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data?.name ?? "State",
		path: `/events/${data?.slug ?? ""}/state`,
		noindex: true,
	});

export default function State() {
	const { name, slug, withdrawn, verbs } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader kicker={withdrawn ? "Withdrawn" : "Not as planned?"} title={name} />
			<ul className="state-verbs">
				{verbs.map(({ verb, title, does }) => (
					<li key={verb}>
						<a href={`/events/${slug}/state/${verb}`}>{title}</a>
						<p className="field-hint">{does}</p>
					</li>
				))}
			</ul>
			{!withdrawn && (
				<p className="form-aside">
					<a href={`/events/${slug}/edit`}>Change its dates or anything else</a> ·{" "}
					<a href={`/events/${slug}`}>Back to the page</a>
				</p>
			)}
		</>
	);
}
