import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { AppError } from "#app/platform/errors.ts";
import { findProgress } from "#app/platform/jobs/progress.server.ts";

/** How far a job has come, as JSON, for whom it was begun. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const id = z.uuid().safeParse(params.id);
	const progress = id.success && (await findProgress(id.data, viewer.accountId));
	if (!progress) throw new AppError("not_found", "There is no such job.");
	return Response.json(progress, { headers: privatePage });
}
