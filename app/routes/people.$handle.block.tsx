import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { blockPerson, findCounterpart } from "#app/domain/people/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { SubmitRow } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

/** Says what a block does before it is made. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const { name, handle, blocked } = await findCounterpart(viewer, params.handle ?? "");
	if (blocked) throw redirect("/settings/blocks", 303);
	return { name, handle };
}

export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	await blockPerson(viewer, params.handle ?? "");
	return redirect("/settings/blocks", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data ? `Block ${data.name}` : "Block",
		path: `/people/${data?.handle ?? ""}/block`,
		noindex: true,
	});

export default function Block() {
	const { name, handle } = useLoaderData<typeof loader>();
	const profile = `/people/${handle}`;
	return (
		<>
			<PageHeader title={`Block ${name}?`} />
			<div className="prose">
				<p>From then on, until you lift it:</p>
				<ul>
					<li>
						you don’t see each other on this site: not in the directory, not in searches, not by address;
					</li>
					<li>neither is suggested to the other, and neither can write to the other here;</li>
					<li>they are not told, now or later.</li>
				</ul>
				<p>
					What strangers may see, somebody who is not signed in sees, whoever they are. If your profile is
					open to everyone, you can <a href="/settings/visibility">show it to members only</a>.
				</p>
			</div>
			<Form method="post" action={`${profile}/block`} className="form form-after">
				<SubmitRow instead={<a href={profile}>Don’t block</a>}>Block {name}</SubmitRow>
			</Form>
			<p className="form-aside text-quiet">
				Did they break the <a href="/conduct">code of conduct</a>? Then{" "}
				<a href={`${profile}/report`}>report</a> it, too: a block protects you, a report may protect others.
			</p>
		</>
	);
}
