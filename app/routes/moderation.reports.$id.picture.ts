import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCasePicture } from "#app/domain/moderation/index.server.ts";
import { requireModerator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";

/** The picture of a person who was reported, whoever else may see it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const picture = await readCasePicture(viewer, params.id ?? "");
	return new Response(picture, { headers: { ...privatePage, "Content-Type": "image/webp" } });
}
