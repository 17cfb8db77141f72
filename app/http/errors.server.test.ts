import type { ServerBuild } from "@remix-run/node";
import { describe, expect, test, vi } from "vitest";
import { AppError, type AppErrorCode } from "#app/platform/errors.ts";
import { log } from "#app/platform/log.server.ts";
import { throwHttp, toResponse, withErrorStatuses } from "./errors.server.ts";

describe("an expected failure", () => {
	test.each<[AppErrorCode, number]>([
		["not_found", 404],
		["forbidden", 403],
		["conflict", 409],
		["full", 409],
		["invalid", 400],
		["unavailable", 503],
	])("%s is %i, in its own words", async (code, status) => {
		const response = toResponse(new AppError(code, "So it is."));
		expect(response?.status).toBe(status);
		expect(await response?.text()).toBe("So it is.");
	});

	test("says when to come back, where that helps", () => {
		expect(toResponse(new AppError("unavailable", "Not now."))?.headers.get("Retry-After")).toBe("5");
	});

	test("of the database's line is 503 without its words", async () => {
		const warn = vi.spyOn(log, "warn").mockImplementation(() => {});
		const refused = Object.assign(new Error("connect ECONNREFUSED 10.0.0.7"), { code: "ECONNREFUSED" });
		const response = toResponse(new Error("Prisma failed", { cause: refused }));
		expect(response?.status).toBe(503);
		expect(await response?.text()).toBe("The catalogue can't be reached just now.");
		expect(warn).toHaveBeenCalledTimes(1);
	});
});

test("faults of ours stay what they are", () => {
	const fault = new TypeError("x is undefined");
	expect(toResponse(fault)).toBeUndefined();
	expect(() => throwHttp(fault)).toThrow(fault);
});

test("every loader and action of a build throws by the table", async () => {
	const fail = () => {
		throw new AppError("not_found", "No such event.");
	};
	const own = new Response(null, { status: 410 });
	const routes = {
		a: { id: "a", module: { loader: fail, action: async () => fail() } },
		b: {
			id: "b",
			module: {
				loader: () => {
					throw own;
				},
			},
		},
		c: { id: "c", module: { loader: () => 7 } },
	};
	const build = withErrorStatuses({ routes } as unknown as ServerBuild);
	const call = async (id: string, what: "loader" | "action") => {
		const work = build.routes[id]?.module[what] as (() => Promise<unknown>) | undefined;
		return work?.();
	};
	await expect(call("a", "loader")).rejects.toMatchObject({ status: 404 });
	await expect(call("a", "action")).rejects.toMatchObject({ status: 404 });
	await expect(call("b", "loader")).rejects.toBe(own);
	expect(await call("c", "loader")).toBe(7);
	expect(build.routes.c?.module.action).toBeUndefined();
});
