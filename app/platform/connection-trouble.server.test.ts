import { PrismaPg } from "@prisma/adapter-pg";
import { expect, test } from "vitest";
import { PrismaClient } from "#app/platform/generated/prisma/client.ts";
import { isConnectionTrouble } from "./connection-trouble.server.ts";

const unreachable = new PrismaClient({
	adapter: new PrismaPg({ connectionString: "postgresql://postgres@127.0.0.1:1/none" }),
});

test.each([
	["a query", () => unreachable.event.findFirst()],
	["a raw query", () => unreachable.$queryRaw`SELECT 1`],
	["a transaction", () => unreachable.$transaction(async (tx) => tx.$queryRaw`SELECT 1`)],
])("%s without a database", async (_what, ask) => {
	const error = await ask().then(
		() => undefined,
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(Error);
	expect(isConnectionTrouble(error)).toBe(true);
});

test.each([
	[Object.assign(new Error("terminating connection"), { code: "57P01" }), true],
	[new Error("outer", { cause: Object.assign(new Error("inner"), { code: "ECONNRESET" }) }), true],
	[Object.assign(new Error("syntax error"), { code: "42601" }), false],
	[new Error("ECONNREFUSED in words"), false],
	[undefined, false],
	["ECONNREFUSED", false],
])("%s: %s", (error, trouble) => {
	expect(isConnectionTrouble(error)).toBe(trouble);
});
