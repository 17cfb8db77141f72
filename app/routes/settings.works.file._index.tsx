import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { uploadWorks } from "#app/domain/people/index.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { readText } from "#app/http/read-text.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { controlProps, ErrorSummary, FieldFrame, SubmitRow, TextArea } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

const schema = z.object({ file: z.file().optional(), text: z.string().optional() });

export async function loader({ request }: LoaderFunctionArgs) {
	await requireMember(request);
	return null;
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const form = await readForm(request, schema);
	if (!form.ok) return form.refused;
	const { file, text } = form.value;
	const named = file && file.size > 0 ? "file" : "text";
	if (named === "text" && !text?.trim())
		return form.refuse({ file: "Choose a file, or paste its text below." });
	try {
		const content = named === "file" && file ? await readText(file) : (text ?? "");
		const id = await uploadWorks({ accountId: viewer.accountId, text: content, at: now().toString() });
		return redirect(`/settings/works/file/${id}`, 303);
	} catch (error) {
		if (isAppError(error, "invalid")) return form.refuse({ [named]: error.message });
		throw error;
	}
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Works from a file", path: "/settings/works/file", noindex: true });

export default function WorksFromFile() {
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<{ file?: File; text?: string }>({
		id: "works-file",
		lastResult: refused?.lastResult ?? null,
	});
	const hint =
		"BibTeX, RIS or CSL JSON; at most 4 MiB and 2,000 entries. Nothing is taken before you have seen and chosen it.";
	return (
		<>
			<PageHeader
				title="Works from a file"
				lede="As Zotero, Mendeley, EndNote, JabRef and journals write them."
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action="/settings/works/file"
				encType="multipart/form-data"
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate={form.noValidate}
			>
				<FieldFrame field={fields.file} label="File" hint={hint}>
					<input
						type="file"
						accept=".bib,.bibtex,.ris,.json,.txt,application/json,application/x-bibtex,text/plain"
						{...controlProps(fields.file, hint)}
					/>
				</FieldFrame>
				<TextArea field={fields.text} label="Or its text" rows={8} spellCheck={false} />
				<SubmitRow
					pending={useNavigation().state === "submitting"}
					instead={<a href="/settings/works">Back to your works</a>}
				>
					Look at it
				</SubmitRow>
			</Form>
		</>
	);
}
