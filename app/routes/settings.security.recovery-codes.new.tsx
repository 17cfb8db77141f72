import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRecent } from "#app/http/guards.server.ts";
import { noOnceCookie, readOnce } from "#app/http/once-cookie.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { RecoveryCodes } from "#app/views/account/recovery-codes.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

/** Shows the codes that were just made, and forgets them. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireRecent(request);
	const codes = readOnce(request, viewer.accountId);
	if (!codes) throw redirect("/settings/security#second-factor", 303);
	return data({ codes }, { headers: { "Set-Cookie": noOnceCookie() } });
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, {
		title: "Your recovery codes",
		path: "/settings/security/recovery-codes/new",
		noindex: true,
	});

export default function NewRecoveryCodes() {
	return <RecoveryCodes codes={useLoaderData<typeof loader>().codes} />;
}
