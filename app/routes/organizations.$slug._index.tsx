import { type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSlug, readOrganizationPage } from "#app/domain/catalogue/index.server.ts";
import { structuredBreadcrumbs, structuredOrganization } from "#app/domain/interchange/index.ts";
import { followState } from "#app/http/follow.server.ts";
import { found } from "#app/http/found.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { organizationPageModel } from "#app/views/organization-page-model.ts";
import { OrganizationView } from "#app/views/organization-view.tsx";
import { pageMeta } from "#app/views/page-meta.ts";
import { withFollow } from "#app/views/record-frame.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const at = now().toString();
	const page = await found(async () => readOrganizationPage(asSlug(params.slug), at));
	const slug = "movedTo" in page ? page.movedTo : page.slug;
	if ("movedTo" in page || slug !== params.slug) {
		throw redirect(`/organizations/${slug}${new URL(request.url).search}`, 301);
	}
	const follow = await followState(request, { kind: "organization", slug, id: page.id });
	const organization = withFollow(organizationPageModel(page, at), follow);
	const site = env().PUBLIC_URL;
	return {
		organization,
		structured: [structuredOrganization(page, site), structuredBreadcrumbs(organization.frame.crumbs, site)],
	};
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
	if (!data) return [];
	const { organization } = data;
	return pageMeta(matches, {
		title: organization.frame.name,
		description: `${organization.frame.kicker}. ${organization.frame.lede ?? ""}`.trim(),
		path: organization.frame.path,
		structured: data.structured,
	});
};

export default function OrganizationRoute() {
	const { organization } = useLoaderData<typeof loader>();
	return <OrganizationView organization={organization} />;
}
