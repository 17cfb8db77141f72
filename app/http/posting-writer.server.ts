import type { Writer } from "#app/domain/posting/index.server.ts";
import { actingViewerOf } from "./guards.server.ts";
import { readPostingKey } from "./posting-cookie.server.ts";

/** Who sends this request, as far as drafts and proposals go: a member, a browser with a key, or both. */
export async function writerOf(request: Request): Promise<Writer> {
	return { viewer: await actingViewerOf(request), key: readPostingKey(request) };
}
