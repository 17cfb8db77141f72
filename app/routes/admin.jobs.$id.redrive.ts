import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { requireAdministrator } from "#app/http/guards.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { redrive } from "#app/platform/jobs/redrive.server.ts";

/** Sends one dead job back to its queue. */
export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireAdministrator(request);
	const id = z.uuid().safeParse(params.id);
	if (!id.success) throw new AppError("not_found", "There is no such job.");
	const moved = await redrive({ actorId: viewer.accountId, ids: [id.data] });
	return redirect(`/admin/jobs?moved=${moved}`, 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
	await requireAdministrator(request);
	return redirect("/admin/jobs");
}
