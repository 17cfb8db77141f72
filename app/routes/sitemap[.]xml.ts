import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSitemap } from "#app/domain/interchange/index.server.ts";
import { publicDocument } from "#app/http/document.ts";
import { env } from "#app/platform/env.server.ts";

/** All public pages; past 50,000 of them an index of parts, `?after=1` and so on. */
export async function loader({ request }: LoaderFunctionArgs) {
	const part = new URL(request.url).searchParams.get("after");
	return publicDocument(await readSitemap(env().PUBLIC_URL, part), "xml");
}
