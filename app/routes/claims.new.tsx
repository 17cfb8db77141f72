import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { asSlug, findAppearances } from "#app/domain/catalogue/index.server.ts";
import { makeClaim } from "#app/domain/people/index.server.ts";
import { claimForm } from "#app/domain/people/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { ClaimForm } from "#app/views/claims/claim-form.tsx";
import { pageMeta } from "#app/views/page-meta.ts";
import { recordPath } from "#app/views/paths.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	await requireMember(request);
	const { kind, slug, name } = recordOf(request);
	const record = await findAppearances(kind, slug);
	return {
		action: `/claims/new?${new URLSearchParams({ kind, slug: record.slug })}`,
		title: record.title,
		path: recordPath(kind, record.slug),
		chosen: record.people.find((person) => person.name === name)?.name,
		names: record.people.map((person) => ({
			value: person.name,
			label: [person.name, person.affiliation].filter(Boolean).join(", "),
		})),
	};
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const { kind, slug } = recordOf(request);
	const form = await readForm(request, claimForm);
	if (!form.ok) return form.refused;
	try {
		const claim = { accountId: viewer.accountId, kind, slug, claim: form.value, at: now().toString() };
		await makeClaim(claim);
	} catch (error) {
		if (isAppError(error, "conflict") || isAppError(error, "full"))
			return form.refuse({ name: error.message });
		throw error;
	}
	return redirect("/claims", 303);
}

/** What the address says of where the name stands. */
function recordOf(request: Request) {
	const { searchParams } = new URL(request.url);
	const kind = searchParams.get("kind");
	if (kind !== "talk" && kind !== "program")
		throw new AppError("not_found", "Names stand on the pages of talks and programs.");
	return {
		kind,
		slug: asSlug(searchParams.get("slug") ?? undefined),
		name: searchParams.get("name"),
	} as const;
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "This is me", path: "/claims/new", noindex: true });

export default function NewClaim() {
	const { action: to, title, path, names, chosen } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const back = { href: path, label: "Back to the page" };
	return (
		<>
			<PageHeader
				title="This is me"
				lede={`On the page “${title}”. A moderator looks at it and tells you what came of it; where the source itself names your verified ORCID iD, it is done at once.`}
			/>
			{names.length === 0 ? (
				<EmptyState title="No name stands on this page." actions={[back]} />
			) : (
				<ClaimForm
					action={to}
					back={back}
					names={names}
					chosen={chosen}
					lastResult={refused?.lastResult ?? null}
				/>
			)}
		</>
	);
}
