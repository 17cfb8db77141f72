import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { withdrawSubmission } from "#app/domain/posting/index.server.ts";
import { found } from "#app/http/found.server.ts";
import { onlyPost } from "#app/http/only-post.ts";
import { writerOf } from "#app/http/posting-writer.server.ts";

export const loader = onlyPost;

export async function action({ request, params }: ActionFunctionArgs) {
	const { id = "" } = params;
	await found(async () => withdrawSubmission(await writerOf(request), id));
	return redirect(`/post/${id}`, 303);
}
