import type { LoaderFunctionArgs } from "@remix-run/node";

/** Every address that no other route answers, and every error that is known before a route is asked. */
export function loader({ context }: LoaderFunctionArgs): null {
	const { status, detail } = context.trouble ?? { status: 404 };
	throw new Response(detail ?? null, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

export const action = loader;

/** Never shown: the loader always throws, and the root's error page answers. It makes this a page, not a resource. */
export default function NoSuchPage() {
	return null;
}
