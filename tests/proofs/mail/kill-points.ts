/** Where a worker dies by SIGKILL; the other two points are seen from outside, by the stand-in. */
export const INNER_POINTS = [
	"after freeze, before the request",
	"after the answer, before the commit",
] as const;
export type InnerPoint = (typeof INNER_POINTS)[number];

const realFetch = globalThis.fetch;

/** From now on the first mail that this process sends kills it, at this point. No code of the product knows of it. */
export function dieAt(point: InnerPoint): void {
	globalThis.fetch = async (...request) => {
		if (point === INNER_POINTS[0]) return die();
		const response = await realFetch(...request);
		await response.clone().text();
		return die();
	};
}

/** From now on no request carries an idempotency key: the control. */
export function forgetKeys(): void {
	globalThis.fetch = (input, init) => {
		const headers = new Headers(init?.headers);
		headers.delete("idempotency-key");
		return realFetch(input, { ...init, headers });
	};
}

function die(): never {
	process.kill(process.pid, "SIGKILL");
	// The signal arrives before anything else can happen.
	for (;;);
}
