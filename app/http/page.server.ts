import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Coding, chooseCoding, compress, isCompressible } from "./content-coding.server.ts";

/** Bytes that are sent again and again: a public page or a file, with all its headers made once. */
export interface Page {
	/** Strong, without the quotes and the coding's suffix. */
	readonly tag: string;
	/** Seconds since 1970. */
	readonly lastModified: number;
	readonly body: Buffer;
	readonly compressible: boolean;
	readonly effort: number;
	/** Flat: name, value, name, value … */
	readonly headers: readonly string[];
	readonly variants: Partial<Record<Coding, Variant>>;
}

interface Variant {
	readonly etag: string;
	readonly body: Buffer;
	readonly full: readonly string[];
	readonly unchanged: readonly string[];
}

const NOT_IN_304 = new Set(["content-type", "content-disposition", "content-language"]);

/** `headers` lack ETag, Last-Modified, Content-Length and Content-Encoding; those are the page's own affair. */
export function createPage(options: {
	body: Buffer;
	headers: readonly string[];
	contentType: string | undefined;
	lastModified: number;
	effort: number;
}): Page {
	return {
		tag: createHash("sha256").update(options.body).digest("base64url").slice(0, 27),
		lastModified: options.lastModified,
		body: options.body,
		compressible: isCompressible(options.contentType, options.body.length),
		effort: options.effort,
		headers: options.headers,
		variants: {},
	};
}

/** Answers a GET or HEAD with the page, or with 304 where the client has it already. At once, if its coding is made. */
export function sendPage(
	page: Page,
	request: IncomingMessage,
	response: ServerResponse,
	extra: readonly string[],
): void | Promise<void> {
	const coding = page.compressible ? chooseCoding(request.headers["accept-encoding"]) : "identity";
	const variant = page.variants[coding];
	if (variant) return sendVariant(page, variant, request, response, extra);
	return makeVariant(page, coding).then((made) => sendVariant(page, made, request, response, extra));
}

function sendVariant(
	page: Page,
	variant: Variant,
	request: IncomingMessage,
	response: ServerResponse,
	extra: readonly string[],
): void {
	if (isUnchanged(request, variant.etag, page.lastModified)) {
		response.writeHead(304, variant.unchanged.concat(extra)).end();
		return;
	}
	response.writeHead(200, variant.full.concat(extra));
	response.end(request.method === "HEAD" ? undefined : variant.body);
}

async function makeVariant(page: Page, coding: Coding): Promise<Variant> {
	const body = await compress(page.body, coding, page.effort);
	const suffix = { identity: "", gzip: "-gz", br: "-br" }[coding];
	const etag = `"${page.tag}${suffix}"`;
	const validators = ["ETag", etag, "Last-Modified", new Date(page.lastModified * 1000).toUTCString()];
	const variant: Variant = {
		etag,
		body,
		full: [
			...page.headers,
			...validators,
			...["Content-Length", String(body.length)],
			...(coding === "identity" ? [] : ["Content-Encoding", coding]),
		],
		unchanged: [
			...page.headers.filter((_, index) => {
				const name = page.headers[index - (index % 2)] ?? "";
				return !NOT_IN_304.has(name.toLowerCase());
			}),
			...validators,
		],
	};
	page.variants[coding] = variant;
	return variant;
}

/** RFC 9110, 13.2.2: If-None-Match decides alone where it is sent. */
function isUnchanged({ headers }: IncomingMessage, etag: string, lastModified: number): boolean {
	const tags = headers["if-none-match"];
	if (tags !== undefined)
		return tags.split(",").some((tag) => {
			const trimmed = tag.trim();
			return trimmed === "*" || trimmed.replace(/^W\//, "") === etag;
		});
	const since = headers["if-modified-since"];
	return since !== undefined && lastModified * 1000 <= Date.parse(since);
}
