import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readPicture } from "#app/domain/people/index.server.ts";
import { viewerOf } from "#app/http/guards.server.ts";
import { publicPage } from "#app/http/public-page.ts";

/** A person's picture, for whoever may see their page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const viewer = await viewerOf(request);
	const { body, type } = await readPicture(viewer, params.handle ?? "");
	// Strangers' answers get their validators from the page cache.
	if (!viewer) return new Response(body, { headers: { ...publicPage, "Content-Type": type } });
	const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
	const headers = { "Content-Type": type, "Cache-Control": "private, no-cache", ETag: etag };
	if (request.headers.get("If-None-Match") === etag) return new Response(null, { status: 304, headers });
	return new Response(body, { headers });
}
