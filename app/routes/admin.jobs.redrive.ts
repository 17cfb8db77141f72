import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireAdministrator } from "#app/http/guards.server.ts";
import { redrive } from "#app/platform/jobs/redrive.server.ts";

/** Sends all dead jobs back to their queues, a thousand at most at a time. */
export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireAdministrator(request);
	const moved = await redrive({ actorId: viewer.accountId });
	return redirect(`/admin/jobs?moved=${moved}`, 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
	await requireAdministrator(request);
	return redirect("/admin/jobs");
}
