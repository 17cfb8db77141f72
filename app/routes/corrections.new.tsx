import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { asRecordKind, asSlug } from "#app/domain/catalogue/index.server.ts";
import {
	CORRECTION_CONFIRM_DAYS,
	readCorrectable,
	sendCorrection,
} from "#app/domain/posting/index.server.ts";
import { correctionSchema, strangersCorrectionSchema } from "#app/domain/posting/index.ts";
import { checkForm } from "#app/http/forms.server.ts";
import { viewerOf } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { formStamp, howFilled } from "#app/http/unhurried.server.ts";
import { env } from "#app/platform/env.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { CorrectionForm } from "#app/views/corrections/correction-form.tsx";
import { pageMeta } from "#app/views/page-meta.ts";
import { recordPath } from "#app/views/paths.ts";

const DONE = ["sent", "mail"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url);
	const { name, recordKind, slug, fields } = await readCorrectable(targetOf(request));
	const asked = searchParams.get("field");
	return {
		...{ name, fields, days: CORRECTION_CONFIRM_DAYS },
		action: addressOf({ recordKind, slug }),
		back: recordPath(recordKind, slug),
		chosen: fields.some(({ field }) => field === asked) ? asked : null,
		stranger: (await viewerOf(request)) === null,
		done: DONE.find((done) => done === searchParams.get("done")) ?? null,
		stamp: formStamp(),
	};
}

const QUICK = "That was very quick. Look it over once more, and send it again.";
const STALE = "This page has been open for too long. Send it again; what you wrote is still there.";

/** Sends the correction, or the link that confirms a stranger's. */
export async function action({ request }: ActionFunctionArgs) {
	const viewer = await viewerOf(request);
	const target = targetOf(request);
	const sent = await request.formData();
	const how = viewer ? "unhurried" : howFilled(sent);
	// What was never shown to it as wrong, a machine does not mend.
	if (how === "machine") return redirect(addressOf({ ...target, done: "mail" }), 303);
	const form = checkForm(sent, viewer ? correctionSchema : strangersCorrectionSchema);
	if (!form.ok) return form.refused;
	if (how !== "unhurried") return form.refuse({ "": how === "hurried" ? QUICK : STALE });
	try {
		const outcome = await sendCorrection({
			...{ ...target, viewer, input: form.value, publicUrl: env().PUBLIC_URL },
		});
		return redirect(addressOf({ ...target, done: outcome === "sent" ? "sent" : "mail" }), 303);
	} catch (error) {
		if (isAppError(error, "invalid"))
			return form.refuse({ [String(error.details?.field ?? "")]: error.message });
		throw error;
	}
}

function targetOf(request: Request) {
	const { searchParams } = new URL(request.url);
	return {
		recordKind: asRecordKind(searchParams.get("kind") ?? ""),
		slug: asSlug(searchParams.get("slug") ?? undefined),
	};
}

function addressOf({ recordKind, ...rest }: ReturnType<typeof targetOf> & { done?: string }): string {
	return `/corrections/new?${new URLSearchParams({ kind: recordKind, ...rest })}`;
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data ? `Something wrong: ${data.name}` : "Something wrong",
		path: "/corrections/new",
		noindex: true,
	});

export default function NewCorrection() {
	const {
		name,
		fields,
		action: to,
		back,
		chosen,
		stranger,
		done,
		stamp,
		days,
	} = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (done)
		return (
			<>
				<PageHeader title={done === "sent" ? "Thank you" : "One more step"} kicker={name} />
				<EmptyState
					title={
						done === "sent"
							? "Your correction is with the moderators."
							: "Open the link that we have mailed to you."
					}
					actions={[{ href: back, label: "Back to the page" }]}
				>
					<p>
						{done === "sent"
							? "They compare it with the source, and write to you what they decided and why."
							: `It shows your correction and a button; once you press it, the moderators see it. The link works for ${days} days.`}
					</p>
				</EmptyState>
			</>
		);
	return (
		<>
			<PageHeader
				title="Something wrong?"
				kicker={name}
				lede="Say what it is and what it should say. A moderator compares it with the source and puts the page right."
			/>
			<CorrectionForm
				{...{ action: to, back, fields, chosen, stranger, stamp }}
				lastResult={refused?.lastResult ?? null}
			/>
		</>
	);
}
