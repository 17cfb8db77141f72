import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { log } from "#app/platform/log.server.ts";
import { type RequestMarks, RequestMarksContext } from "./ui/nonce.ts";

const renderLimitMs = 5_000;

/** Loader data has to be there before the render is given up. */
export const streamTimeout = renderLimitMs - 500;

/** Renders whole pages: what is cached has to be complete, and a page that fails has to fail before its first byte. */
export default async function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	loadContext?: AppLoadContext,
): Promise<Response> {
	const marks = marksOf(loadContext);
	const html = await render(
		<RequestMarksContext.Provider value={marks}>
			<RemixServer context={remixContext} url={request.url} abortDelay={renderLimitMs} nonce={marks.nonce} />
		</RequestMarksContext.Provider>,
		marks,
	);
	headers.set("Content-Type", "text/html; charset=utf-8");
	return new Response(html, { status, headers });
}

/** Called by Remix for what a loader, an action or the render threw unexpectedly. */
export function handleError(
	error: unknown,
	{ request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
	if (request.signal.aborted) return;
	// An address that leads nowhere is the caller's error, not ours.
	if (isRouteErrorResponse(error) && error.status < 500) return;
	const { pathname } = new URL(request.url);
	log.error("request failed", { error, method: request.method, path: pathname, ...idOf(context) });
}

function render(page: React.ReactElement, { nonce, requestId }: RequestMarks): Promise<string> {
	return new Promise((resolve, reject) => {
		let inShell = true;
		const { pipe, abort } = renderToPipeableStream(page, {
			nonce,
			onShellReady: () => {
				inShell = false;
			},
			onShellError: (error) => {
				clearTimeout(timer);
				reject(error);
			},
			onAllReady: () => {
				clearTimeout(timer);
				pipe(collect(resolve, reject));
			},
			// Errors of the shell reach handleError through the rejection.
			onError: (error) => {
				if (!inShell) log.error("render failed", { error, requestId });
			},
		});
		const timer = setTimeout(abort, renderLimitMs);
	});
}

function collect(done: (html: string) => void, failed: (error: Error) => void): Writable {
	const chunks: Buffer[] = [];
	const sink = new Writable({
		write(chunk: Buffer, _encoding, next) {
			chunks.push(chunk);
			next();
		},
		final(next) {
			done(Buffer.concat(chunks).toString("utf8"));
			next();
		},
	});
	return sink.on("error", failed);
}

function marksOf(context: AppLoadContext | undefined): RequestMarks {
	const nonce = typeof context?.nonce === "string" ? context.nonce : undefined;
	return { nonce, ...idOf(context) };
}

function idOf(context: AppLoadContext | undefined): { requestId?: string } {
	return typeof context?.requestId === "string" ? { requestId: context.requestId } : {};
}
