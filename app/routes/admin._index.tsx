import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireAdministrator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	await requireAdministrator(request);
	return null;
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Administration", path: "/admin", noindex: true });

export default function Administration() {
	return (
		<>
			<PageHeader title="Administration" lede="What keeps the site going, and who may do what." />
			<ul className="plain-list">
				<li>
					<a href="/admin/jobs">Background jobs</a>: what waits, what recurs, and what failed for good
				</li>
				<li>
					<a href="/admin/roles">Roles</a>: administrators, moderators and organizers
				</li>
				<li>
					<a href="/moderation">Moderation</a>: reports and claims that wait for a decision
				</li>
				<li>
					<a href="/moderation/audit">Audit log</a>: who did what, when and why
				</li>
			</ul>
		</>
	);
}
