import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { withdrawClaim } from "#app/domain/people/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { now } from "#app/platform/clock.server.ts";

export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	await withdrawClaim({ accountId: viewer.accountId, id: params.id ?? "", at: now().toString() });
	return redirect("/claims", 303);
}
