import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removePicture } from "#app/domain/people/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { now } from "#app/platform/clock.server.ts";

/** Takes the person's picture away. */
export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	await removePicture(viewer.accountId, now().toString());
	return redirect("/settings/profile#picture-title", 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
	await requireMember(request);
	return redirect("/settings/profile", 303);
}
