/** Why something expected went wrong; `http/` turns each into one status. */
export type AppErrorCode =
	| "not_found"
	| "gone"
	| "forbidden"
	| "conflict"
	| "full"
	| "invalid"
	| "unavailable"
	| "invalid_environment";

/**
 * An expected failure. Its message is one clear sentence that may be shown as it is; anything that is not an
 * AppError is a fault of ours.
 */
export class AppError extends Error {
	readonly code: AppErrorCode;
	readonly details: Readonly<Record<string, unknown>> | undefined;

	constructor(
		code: AppErrorCode,
		message: string,
		options: { details?: Record<string, unknown>; cause?: unknown } = {},
	) {
		super(message, options.cause === undefined ? undefined : { cause: options.cause });
		this.name = "AppError";
		this.code = code;
		this.details = options.details;
	}
}

/**
 * Whether this is an AppError, of this code where one is given. It asks for the shape, not the class: started from
 * source, a command and the built web process each carry their own copy of the class.
 */
export function isAppError(error: unknown, code?: AppErrorCode): error is AppError {
	return (
		error instanceof Error &&
		error.name === "AppError" &&
		"code" in error &&
		(code === undefined || error.code === code)
	);
}

/** The system's error code (`EADDRINUSE`, `ENOENT`, a PostgreSQL SQLSTATE), where the error carries one. */
export function systemCode(error: unknown): string | undefined {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
