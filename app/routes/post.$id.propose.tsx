import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressSchema } from "#app/domain/accounts/index.ts";
import type { DraftField } from "#app/domain/catalogue/index.ts";
import { proposeSubmission, publishSubmission, readSubmission } from "#app/domain/posting/index.server.ts";
import { formBegan, senderOf } from "#app/http/form-guard.server.ts";
import { found } from "#app/http/found.server.ts";
import { writerOf } from "#app/http/posting-writer.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { FIELD_WORDS } from "#app/views/posting/field-words.ts";
import { duplicateLines, missingLines } from "#app/views/posting/form-model.server.ts";
import { ProposeView } from "#app/views/posting/propose-view.tsx";

const HASTY = "That was faster than anybody reads. Nothing is lost: press the button once more.";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const writer = await writerOf(request);
	const submission = await found(() => readSubmission(writer, params.id ?? ""));
	const { id, draft, guesses, problems, missing, mine, state } = submission;
	if (!mine || state !== "draft") throw redirect(`/post/${id}`, 303);
	return {
		...{ id, name: draft.name, mayPublish: submission.mayPublish, member: writer.viewer !== null },
		missing: missingLines([...problems, ...missing]),
		unseen: guesses
			.filter(({ seen }) => !seen)
			.map(({ id: key, path: [field], from, note }) => ({
				...{ key, from, note },
				field: FIELD_WORDS[field as DraftField] ?? String(field),
			})),
		duplicates: await duplicateLines(draft, now().toString()),
		began: formBegan(),
	};
}

export async function action({ request, params }: ActionFunctionArgs) {
	const writer = await writerOf(request);
	const { viewer, key } = writer;
	const { id = "" } = params;
	const fields = await request.formData();
	const email = String(fields.get("email") ?? "").trim();
	const guessesSeen = fields.has("guessesSeen");
	const refuse = (errors: Record<string, string[]>) => data({ errors, email }, { status: 400 });
	const { mayPublish } = await found(() => readSubmission(writer, id));
	try {
		if (viewer && mayPublish) {
			if (!guessesSeen && fields.has("guesses")) return refuse(UNSEEN);
			return redirect(`/events/${await publishSubmission({ viewer, key }, id)}`, 303);
		}
		if (!viewer) {
			const sender = senderOf(fields);
			// A machine may believe that it went well.
			if (sender === "trapped") return redirect(`/post/${id}`, 303);
			if (sender === "hasty") return refuse({ "": [HASTY] });
		}
		const address = addressSchema.safeParse(email);
		if (!viewer && !address.success) return refuse({ email: ["Type an e-mail address that you read."] });
		const to = address.success ? address.data : undefined;
		const { PUBLIC_URL: publicUrl } = env();
		await proposeSubmission({ ...writer, id, email: to, guessesSeen, publicUrl });
		return redirect(`/post/${id}`, 303);
	} catch (error) {
		if (isAppError(error, "invalid")) {
			const field = error.details?.field;
			return refuse({ [typeof field === "string" ? field : ""]: [error.message] });
		}
		throw error;
	}
}

const UNSEEN = { guessesSeen: ["Look at what was guessed first, and say that it is right."] };

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
	pageMeta(matches, {
		title: page ? `Propose ${page.name}` : "Propose",
		path: `/post/${page?.id ?? ""}/propose`,
		noindex: true,
	});

export default function Propose() {
	const page = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return <ProposeView {...page} errors={refused?.errors ?? {}} email={refused?.email ?? ""} />;
}
