import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readOwnProfile, readProfile } from "#app/domain/people/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { personPageModel } from "#app/views/person/person-page-model.ts";
import { PersonView } from "#app/views/person/person-view.tsx";

/** An account that nobody has. */
const SOMEBODY = { accountId: "00000000-0000-0000-0000-000000000000" };

/** One's own page, read as somebody else would read it. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const { handle } = await readOwnProfile(viewer.accountId);
	const member = new URL(request.url).searchParams.get("view") === "member";
	const page = { who: member ? "a member" : "a stranger", person: null };
	try {
		const profile = await readProfile(member ? SOMEBODY : null, handle);
		return { ...page, person: personPageModel(profile, { readerZone: null, now: now().toString() }) };
	} catch (error) {
		if (isAppError(error, "not_found")) return page;
		throw error;
	}
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "As others see it", path: "/settings/visibility/preview", noindex: true });

export default function Preview() {
	const { who, person } = useLoaderData<typeof loader>();
	return (
		<>
			<p className="notice">
				This is what {who} sees. <a href="/settings/visibility">Back to who sees what</a>
			</p>
			{person ? (
				<PersonView person={person} />
			) : (
				<>
					<PageHeader title="As others see it" />
					<EmptyState title={`For ${who} there is no such page.`}>
						<p>Your address answers as if nobody had it, and you stand in no list and no search of theirs.</p>
					</EmptyState>
				</>
			)}
		</>
	);
}
