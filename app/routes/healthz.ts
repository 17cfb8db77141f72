import type { LoaderFunctionArgs } from "@remix-run/node";

/** For load balancers: 200 while this process can serve pages, 503 while it can't reach the database. */
export async function loader({ context }: LoaderFunctionArgs) {
	const healthy = await context.databaseAnswers();
	return new Response(healthy ? "ok\n" : "The database does not answer.", {
		status: healthy ? 200 : 503,
		headers: {
			"Content-Type": "text/plain; charset=utf-8",
			"Cache-Control": "no-store",
			...(healthy ? {} : { "Retry-After": "5" }),
		},
	});
}
