import type { ServerBuild } from "@remix-run/node";
import { isConnectionTrouble } from "#app/platform/connection-trouble.server.ts";
import { type AppErrorCode, isAppError } from "#app/platform/errors.ts";
import { log } from "#app/platform/log.server.ts";
import type { LoadContext } from "./load-context.ts";

/** The one table: what an expected failure is in HTTP. */
const STATUS: Record<AppErrorCode, number> = {
	not_found: 404,
	gone: 410,
	forbidden: 403,
	conflict: 409,
	full: 409,
	invalid: 400,
	unavailable: 503,
	invalid_environment: 500,
};

/** What an error is to whoever asked; undefined for faults of ours, whose words are not for readers. */
export function toResponse(error: unknown): Response | undefined {
	if (isAppError(error)) {
		const status = STATUS[error.code] ?? 500;
		return status === 500 ? undefined : say(status, error.message);
	}
	if (!isConnectionTrouble(error)) return undefined;
	log.warn("The database can't be reached", { error });
	return say(503, "The catalogue can't be reached just now.");
}

/** For loaders and actions: throws what Remix turns into the error page; faults of ours as they are. */
export function throwHttp(error: unknown): never {
	throw toResponse(error) ?? error;
}

/** The same build with every loader and action throwing by the table above, so that no route has to remember. */
export function withErrorStatuses(build: ServerBuild): ServerBuild {
	const routes = Object.entries(build.routes).map(([id, route]) => {
		if (!route) return [id, route];
		const { loader, action } = route.module;
		const module = {
			...route.module,
			...(loader ? { loader: translating(loader) } : {}),
			...(action ? { action: translating(noting(action)) } : {}),
		};
		return [id, { ...route, module }];
	});
	return { ...build, routes: Object.fromEntries(routes) };
}

function translating<Args extends unknown[], Result>(
	work: (...args: Args) => Result | Promise<Result>,
): (...args: Args) => Promise<Result> {
	return async (...args) => {
		try {
			return await work(...args);
		} catch (error) {
			// Also an AppError that a route threw through a Response passes as it is.
			if (error instanceof Response) throw error;
			throwHttp(error);
		}
	};
}

/** Notes for the page that is made next that its form was refused. */
function noting<Args extends { context: LoadContext }, Result>(
	work: (args: Args) => Result | Promise<Result>,
): (args: Args) => Promise<Result> {
	return async (args) => {
		const result = await work(args);
		const { init } = Object(result) as { init?: ResponseInit | null };
		if (init?.status === 400) args.context.formFailed = true;
		return result;
	};
}

function say(status: number, sentence: string): Response {
	return new Response(sentence, {
		status,
		headers: {
			"Content-Type": "text/plain; charset=utf-8",
			...(status === 503 ? { "Retry-After": "5" } : {}),
		},
	});
}
