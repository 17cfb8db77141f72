import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAdministrator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { deadJobs, queueCounts, recurringJobs } from "#app/platform/jobs/inspect.server.ts";
import { jobsModel } from "#app/views/admin/jobs-model.ts";
import { JobsView } from "#app/views/admin/jobs-view.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	await requireAdministrator(request);
	const [queues, recurring, dead] = await Promise.all([queueCounts(), recurringJobs(), deadJobs()]);
	return { model: jobsModel(queues, recurring, dead), sentBack: readSentBack(request.url) };
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Background jobs", path: "/admin/jobs", noindex: true });

export default function Jobs() {
	const { model, sentBack } = useLoaderData<typeof loader>();
	return <JobsView model={model} sentBack={sentBack} />;
}

/** What the redrive that led here did. */
function readSentBack(url: string): string | null {
	const moved = new URL(url).searchParams.get("moved");
	if (moved === null || !/^\d{1,4}$/.test(moved)) return null;
	if (moved === "0") return "None could be sent back: what was dead is gone, or its place is taken.";
	return moved === "1"
		? "One job was sent back to its queue."
		: `${moved} jobs were sent back to their queues.`;
}
