import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { deleteWork } from "#app/domain/people/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";

export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	await deleteWork({ accountId: viewer.accountId, id: params.id ?? "" });
	return redirect("/settings/works", 303);
}
