import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Member } from "#app/domain/accounts/index.ts";
import { asRecordKind, nameRecords } from "#app/domain/catalogue/index.server.ts";
import { listFollowed, readNextOfMine } from "#app/domain/following/index.server.ts";
import { countOpenReports } from "#app/domain/moderation/index.server.ts";
import { countOpenClaims, readOwnProfile } from "#app/domain/people/index.server.ts";
import { countProposals } from "#app/domain/posting/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { PageHeader } from "#app/ui/index.ts";
import { meModel, type Waiting } from "#app/views/following/me-model.ts";
import { MeView } from "#app/views/following/me-view.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer, session } = await requireMember(request);
	const at = now().toString();
	const [followed, next, organized, waiting, profile] = await Promise.all([
		listFollowed(viewer),
		readNextOfMine(viewer, at),
		nameRecords(organizedBy(viewer)),
		waitingFor(viewer),
		readOwnProfile(viewer.accountId),
	]);
	return { email: session.email, me: meModel({ followed, next, organized, waiting, profile }, at) };
}

function organizedBy({ organizes }: Member) {
	return organizes.map(({ kind, id }) => ({ kind: asRecordKind(kind), id }));
}

/** What waits for a decision; null for whoever decides nothing. */
async function waitingFor(viewer: Member): Promise<Waiting | null> {
	if (!viewer.moderator) return null;
	const [reports, claims, proposals] = await Promise.all([
		countOpenReports(viewer),
		countOpenClaims(),
		countProposals(viewer),
	]);
	return { reports, claims, proposals };
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "My page", path: "/me", noindex: true });

export default function Me() {
	const { email, me } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader title="My page" lede={`You are signed in as ${email}.`} />
			<MeView me={me} />
		</>
	);
}
