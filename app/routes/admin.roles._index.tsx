import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listRoles } from "#app/domain/accounts/index.server.ts";
import { requireAdministrator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { roleRow } from "#app/views/admin/roles-model.ts";
import { RolesView } from "#app/views/admin/roles-view.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	await requireAdministrator(request);
	return { rows: (await listRoles()).map(roleRow) };
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Roles", path: "/admin/roles", noindex: true });

export default function Roles() {
	return <RolesView rows={useLoaderData<typeof loader>().rows} />;
}
