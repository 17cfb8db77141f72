import { systemCode } from "./errors.ts";

/** What Node, PostgreSQL and Prisma call it when there is no connection to be had. */
const NO_CONNECTION = new Set([
	...["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH"],
	...["57P01", "57P02", "57P03", "53300"],
	...["P1001", "P1002", "P1008", "P1017", "P2024"],
	...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"],
]);

/**
 * Whether this failed because the database can't be reached, is starting or stopping, or has no connection to spare:
 * nothing is wrong with what was asked, and asking again later helps.
 */
export function isConnectionTrouble(error: unknown, depth = 0): boolean {
	if (typeof error !== "object" || error === null || depth > 4) return false;
	const { kind, originalCode, cause, meta } = error as Record<string, unknown>;
	if ([systemCode(error), kind, originalCode].some((code) => NO_CONNECTION.has(String(code)))) return true;
	// Prisma 7 wraps what the driver said in `meta`, raw queries under a code that says nothing (P2010).
	const driver = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
	return isConnectionTrouble(cause, depth + 1) || isConnectionTrouble(driver, depth + 1);
}
