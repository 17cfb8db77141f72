import { expect, test } from "vitest";
import { exportedNames, inlineStyles, type SourceFile, sourceFiles, undocumented } from "./source-files.ts";

const LONGEST = 300;

/** Pages with a loader that say nothing about being kept, and why. */
const WITHOUT_HEADERS: Record<string, string> = {
	"app/routes/$.tsx": "its loader always throws: the root's error page answers",
};

const app = sourceFiles("app");
const all = [...app, ...sourceFiles("prisma")];

function file(text: string, path = "app/domain/x/y.tsx"): SourceFile {
	return { path, text };
}

/** Lines of code that match, as "path:line"; comments don't count. */
function lines(files: readonly SourceFile[], pattern: RegExp): string[] {
	return files.flatMap(({ path, text }) =>
		text
			.split("\n")
			.flatMap((line, at) =>
				pattern.test(line.replace(/^\s*(\/\/|\/?\*).*|\s\/\/ .*/, "")) ? [`${path}:${at + 1}`] : [],
			),
	);
}

test("every exported function of the domain and the platform says what it promises", () => {
	expect(sourceFiles("app/domain", "app/platform").flatMap(undocumented)).toEqual([]);
});

test("a function without docstring is seen, however it is exported", () => {
	expect(
		undocumented(
			file(
				`export function a() {}
				/** */ export const b = async () => {};
				/** Good. */ export function c() {}
				/** Good. */ export const d = () => 1;
				function e() {}
				function f() {}
				export { e, f as g };
				export const notAFunction = 1;
				// Not a docstring.
				export function* h() {}
				/** Good. */ export function i(x: 1): 1; export function i(x: number) { return x; }
				export default function () {}`,
			),
		),
	).toEqual(["a", "b", "h", "default", "e", "g"].map((name) => `app/domain/x/y.tsx: ${name}`));
});

test(`no file is longer than ${LONGEST} lines`, () => {
	expect(
		app.filter(({ text }) => text.trimEnd().split("\n").length > LONGEST).map(({ path }) => path),
	).toEqual([]);
});

test("no element carries a style attribute", () => {
	expect(app.flatMap(inlineStyles)).toEqual([]);
	expect(inlineStyles(file('const a = <p\nstyle={{ color: "red" }}>style="x"</p>;'))).toEqual([
		"app/domain/x/y.tsx:2",
	]);
});

test("the environment is read in one place", () => {
	const reads =
		/\bprocess\s*(\?\.|\.)\s*env\b|\bprocess\[|\benv\b.*["'](node:)?process["']|import\.meta\.env/;
	expect(lines(all, reads).map((place) => place.replace(/:\d+$/, ""))).toEqual([
		"app/platform/env.server.ts",
		"app/platform/env.server.ts",
	]);
	expect(
		lines([file("x = process.env.A;\n// process.env\nimport { env } from 'node:process';")], reads),
	).toEqual(["app/domain/x/y.tsx:1", "app/domain/x/y.tsx:3"]);
});

test("pure files ask neither the clock nor chance", () => {
	const pure = app.filter(({ path }) =>
		/^app\/domain\/(.+\/)?((rules|schema|[^/]+\.schema)\.ts$|(catalogue\/time|matching)\/)/.test(path),
	);
	const asks =
		/\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\(|\bMath\.random\(|\bfetch\(/;
	expect(pure.length).toBeGreaterThan(5);
	expect(lines(pure, asks)).toEqual([]);
	expect(lines([file("a = new Date();\nb = new Date(0);\nc = Temporal.Now.instant();")], asks)).toEqual([
		"app/domain/x/y.tsx:1",
		"app/domain/x/y.tsx:3",
	]);
});

test("every page with a loader says how it may be kept", () => {
	// Without a component a route is no page: what its loader returns is the response itself, headers and all.
	const without = sourceFiles("app/routes")
		.map((route) => ({ path: route.path, names: exportedNames(route) }))
		.filter(
			({ names }) => names.includes("loader") && names.includes("default") && !names.includes("headers"),
		)
		.map(({ path }) => path);
	expect(without).toEqual(Object.keys(WITHOUT_HEADERS).sort());
	expect(
		exportedNames(
			file(
				`export async function loader() {}
				export const headers = () => 1;
				export type A = 1;
				export { meta } from './x.ts';
				export default function Page() {}`,
			),
		),
	).toEqual(["loader", "headers", "meta", "default"]);
});
