import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { listOwnSubmissions, startSubmission } from "#app/domain/posting/index.server.ts";
import { formBegan, senderOf } from "#app/http/form-guard.server.ts";
import { actingViewerOf } from "#app/http/guards.server.ts";
import { ensurePostingKey, readPostingKey } from "#app/http/posting-cookie.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { isAppError } from "#app/platform/errors.ts";
import { ErrorSummary } from "#app/ui/form/index.ts";
import { PageHeader, Section } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { submissionLines } from "#app/views/posting/submission-model.ts";
import { Trap } from "#app/views/posting/trap.tsx";

const HASTY = "That was faster than anybody reads. Nothing is lost: press the button once more.";

export async function loader({ request }: LoaderFunctionArgs) {
	const viewer = await actingViewerOf(request);
	const own = await listOwnSubmissions({ viewer, key: readPostingKey(request) });
	return { began: formBegan(), own: submissionLines(own), member: viewer !== null };
}

export async function action({ request }: ActionFunctionArgs) {
	const viewer = await actingViewerOf(request);
	const fields = await request.formData();
	const pasted = String(fields.get("pasted") ?? "");
	const sender = viewer ? "person" : senderOf(fields);
	// A machine may believe that it went well.
	if (sender === "trapped") return redirect("/post", 303);
	if (sender === "hasty") return data({ error: HASTY, pasted }, { status: 400 });
	const { key, cookie } = ensurePostingKey(request);
	try {
		const id = await startSubmission({ viewer, key, pasted });
		return redirect(`/post/${id}`, { status: 303, headers: viewer ? {} : { "Set-Cookie": cookie } });
	} catch (error) {
		if (isAppError(error, "full")) return data({ error: error.message, pasted }, { status: 400 });
		throw error;
	}
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, {
		title: "Post an event",
		description:
			"Propose a conference, workshop, school or seminar: paste its announcement, and the fields are filled.",
		path: "/post",
	});

export default function Post() {
	const { began, own, member } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			<PageHeader
				title="Post an event"
				lede="Paste what you have, and the fields are filled from it for you to check. Or start with an empty form."
			/>
			<ErrorSummary formId="post" errors={refused?.error ? { "": [refused.error] } : {}} />
			<Form method="post" id="post" className="form form-wide">
				<Trap began={began} />
				<div className="field">
					<label htmlFor="post-pasted" className="field-label">
						An announcement, a page’s source, or a calendar entry
					</label>
					<p id="post-pasted-hint" className="field-hint">
						The text of a mail, what “View page source” shows, or an .ics file. It is read here and nowhere
						else; nothing is fetched.
					</p>
					<textarea
						id="post-pasted"
						name="pasted"
						aria-describedby="post-pasted-hint"
						className="input textarea pasted-text"
						rows={12}
						spellCheck={false}
						defaultValue={refused?.pasted ?? ""}
					/>
				</div>
				<p className="submit-row">
					<button type="submit" className="button button-strong">
						Go on
					</button>
					<span className="text-quiet">Empty is fine: then the form is, too.</span>
				</p>
			</Form>
			<p className="form-aside text-quiet">
				{member
					? "Organizers publish at once; what others propose, a moderator looks at first."
					: "You need no account: an e-mail address that you confirm is enough. A moderator looks at it before it is published."}
			</p>
			{own.length > 0 && (
				<Section id="own" title="Your drafts and proposals">
					<ul className="own-submissions">
						{own.map(({ href, name, state, changed }) => (
							<li key={href}>
								<a href={href}>{name}</a> <span className="text-quiet">{state}, </span>
								<time className="text-quiet" dateTime={changed.dateTime}>
									{changed.text}
								</time>
							</li>
						))}
					</ul>
				</Section>
			)}
		</>
	);
}
