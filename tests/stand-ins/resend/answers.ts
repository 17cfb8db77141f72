/** What the API says, before it is sent. */
export interface ApiAnswer {
	status: number;
	body: unknown;
}

export function failure(status: number, name: string, message: string): ApiAnswer {
	return { status, body: { statusCode: status, name, message } };
}

export const MISSING_KEY = failure(401, "missing_api_key", "Missing API key in the authorization header.");
export const INVALID_KEY = failure(403, "invalid_api_key", "API key is invalid.");
export const NOT_FOUND = failure(404, "not_found", "The requested endpoint does not exist.");
export const NOT_ALLOWED = failure(
	405,
	"method_not_allowed",
	"Method is not allowed for the requested path.",
);
export const BAD_IDEMPOTENCY_KEY = failure(
	400,
	"invalid_idempotency_key",
	"The key must be between 1-256 chars.",
);
export const OTHER_PAYLOAD = failure(
	409,
	"invalid_idempotent_request",
	"Same idempotency key used with a different request payload.",
);
export const UNDER_WAY = failure(
	409,
	"concurrent_idempotent_requests",
	"Same idempotency key used while original request is still in progress.",
);
export const TOO_MANY = failure(
	429,
	"rate_limit_exceeded",
	"Too many requests. Please limit the number of requests per second.",
);
export const SERVER_ERROR = failure(500, "internal_server_error", "An unexpected error occurred.");
