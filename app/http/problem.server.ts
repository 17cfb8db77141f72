import { STATUS_CODES } from "node:http";
import type { Answer } from "./answer.server.ts";

const API_LIKE = /\.(ics|atom|json|xml|png|txt)$|^\/healthz$/;

export interface Trouble {
	status: number;
	/** One sentence for the reader; undefined where the status says it all. */
	detail?: string | undefined;
	headers?: Readonly<Record<string, string>>;
}

/** Whether an error is told by a page, by what the client accepts and else by what kind of address it asked for. */
export function prefersPage(accept: string | undefined, path: string): boolean {
	if (accept?.includes("text/html")) return true;
	if (accept && /\bjson\b/.test(accept)) return false;
	return !API_LIKE.test(path);
}

/** The error for programs, as RFC 9457 has it. */
export function problemAnswer({ status, detail, headers = {} }: Trouble, requestId: string): Answer {
	const problem = {
		type: "about:blank",
		title: STATUS_CODES[status] ?? "Error",
		status,
		...(detail ? { detail } : {}),
		requestId,
	};
	return {
		status,
		headers: [
			["content-type", "application/problem+json; charset=utf-8"],
			["cache-control", "no-store"],
			...lowered(headers),
		],
		body: Buffer.from(`${JSON.stringify(problem)}\n`),
	};
}

/** The page that needs nothing: for when the site's own pages can't be made. */
export function lastResortPage({ status, detail, headers = {} }: Trouble, requestId: string): Answer {
	const title = status < 500 ? "This request cannot be answered" : "Something went wrong on our side";
	const body = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · NeuroAI Commons</title></head>
<body><main><p>Error ${status}</p><h1>${title}</h1>
<p>${escapeHtml(detail ?? "Trying again in a minute often helps.")}</p>
<p>If you write to us about it, give this number: <code>${requestId}</code></p>
<p><a href="/">Home</a></p></main></body>
</html>
`;
	return {
		status,
		headers: [
			["content-type", "text/html; charset=utf-8"],
			["cache-control", "no-store"],
			...lowered(headers),
		],
		body: Buffer.from(body),
	};
}

function lowered(headers: Readonly<Record<string, string>>): [string, string][] {
	return Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
}

function escapeHtml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
