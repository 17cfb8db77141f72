/** The header by which a route says that its answer is the same for every stranger. It never leaves the server. */
export const PAGE_CACHE_HEADER = "X-Page-Cache";

/**
 * What a route adds to its headers so that its answer may be kept for other strangers: a page by
 * `export const headers = () => publicPage`, a resource route in its Response.
 */
export const publicPage = { [PAGE_CACHE_HEADER]: "public" } as const;

/** What a page of signed-in people adds to its headers: kept by nobody, not even by the browser's own cache. */
export const privatePage = { "Cache-Control": "no-store" } as const;
