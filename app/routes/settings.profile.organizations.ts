import type { LoaderFunctionArgs } from "@remix-run/node";
import { suggestOrganizations } from "#app/domain/catalogue/index.server.ts";
import { countryName } from "#app/domain/catalogue/index.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";

/** What the affiliation field offers while one types. */
export async function loader({ request }: LoaderFunctionArgs) {
	await requireMember(request);
	const typed = new URL(request.url).searchParams.get("q") ?? "";
	const found = await suggestOrganizations(typed.slice(0, 200));
	const organizations = found.map(({ slug, name, country }) => ({
		value: slug,
		label: name,
		detail: country ? countryName(country) : undefined,
	}));
	return Response.json({ organizations }, { headers: privatePage });
}
