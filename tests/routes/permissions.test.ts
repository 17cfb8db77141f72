import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { startSite, type TestSite } from "#tests/setup/site.ts";
import { FORMS, PERMISSIONS } from "./permissions.ts";
import { answerTo, builtCalls, type Call, callsOf, makeThings, VISITORS } from "./route-walk.ts";

let site: TestSite;
let calls: Call[];
let readOnly: string[];
let fill: (pattern: string) => string;
beforeAll(async () => {
	site = await startSite();
	connectDatabase(site.databaseUrl);
	fill = await makeThings();
	({ calls, readOnly } = await builtCalls());
});
afterAll(async () => {
	await disconnectDatabase();
	await site?.stop();
});

/** Calls that the table does not know, and lines of the table that no route answers. */
function differences(built: readonly Call[]): { missing: string[]; idle: string[] } {
	const names = built.map(({ name }) => name);
	return {
		missing: names.filter((name) => !(name in PERMISSIONS)),
		idle: Object.keys(PERMISSIONS).filter((name) => !names.includes(name)),
	};
}

test("the table names every route and method of the build, and no other", () => {
	expect(calls.length).toBeGreaterThan(100);
	expect(differences(calls)).toEqual({ missing: [], idle: [] });
});

test("a route that is missing in the table is found", () => {
	const planted = callsOf({
		root: { id: "root", module: {} },
		settings: { id: "routes/settings", parentId: "root", path: "settings", module: { loader: () => null } },
		"routes/settings.planted": {
			id: "routes/settings.planted",
			parentId: "settings",
			path: "planted/:id",
			module: { loader: () => null, action: () => null },
		},
	});
	expect(planted.calls.map(({ name, pattern }) => [name, pattern])).toEqual([
		["GET routes/settings", "/settings"],
		["GET routes/settings.planted", "/settings/planted/:id"],
		["POST routes/settings.planted", "/settings/planted/:id"],
	]);
	expect(planted.readOnly).toEqual(["/settings"]);
	expect(differences([...calls, ...planted.calls.slice(1)]).missing).toEqual([
		"GET routes/settings.planted",
		"POST routes/settings.planted",
	]);
	expect(() => fill("/settings/planted/:id")).toThrow(
		"Say in makeThings what stands for /settings/planted/:id.",
	);
});

test("each route answers each visitor as the table says", { timeout: 300_000 }, async () => {
	const answers: Record<string, Record<string, string>> = {};
	for (const { name, method, pattern } of calls) {
		// Strangers share one address here, and are too many for its limits.
		await db().rateLimit.deleteMany();
		const path = fill(pattern);
		const form = FORMS[name] ?? "";
		const told = await Promise.all(
			VISITORS.map(
				async (visitor) => [visitor, await answerTo(site.url, visitor, { method, path, form })] as const,
			),
		);
		// Things have new ids in each run.
		answers[name] = Object.fromEntries(
			told.map(([visitor, answer]) => [visitor, answer.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ":id")]),
		);
	}
	expect(answers).toEqual(PERMISSIONS);
});

test("what only shows something takes nothing", async () => {
	await db().rateLimit.deleteMany();
	const taken: [string, string][] = [];
	for (const pattern of new Set(readOnly)) {
		// Another route answers there, or a layout whose page does.
		if (calls.some((call) => call.method === "POST" && call.pattern === pattern)) continue;
		const answer = await answerTo(site.url, "administrator", { method: "POST", path: fill(pattern) });
		if (answer !== "405") taken.push([pattern, answer]);
	}
	expect(taken).toEqual([]);
});
