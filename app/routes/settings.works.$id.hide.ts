import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { hideWork } from "#app/domain/people/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { now } from "#app/platform/clock.server.ts";

export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const change = { accountId: viewer.accountId, id: params.id ?? "", hidden: true, at: now().toString() };
	await hideWork(change);
	return redirect("/settings/works", 303);
}
