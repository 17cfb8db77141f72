import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { importUpload, readUpload } from "#app/domain/people/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { UploadPreview } from "#app/views/works/upload-preview.tsx";
import { uploadPreviewModel } from "#app/views/works/upload-preview-model.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const upload = await readUpload(viewer.accountId, params.id ?? "");
	return { upload: uploadPreviewModel(upload) };
}

export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const entries = (await request.formData()).getAll("entry").map(String);
	const chosen = entries.filter((entry) => /^\d{1,5}$/.test(entry)).map(Number);
	const options = { accountId: viewer.accountId, id: params.id ?? "", chosen, at: now().toString() };
	await importUpload(options);
	return redirect("/settings/works", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches, location }) =>
	pageMeta(matches, { title: "What is in your file", path: location.pathname, noindex: true });

export default function WorksUpload() {
	const { upload } = useLoaderData<typeof loader>();
	return <UploadPreview upload={upload} />;
}
