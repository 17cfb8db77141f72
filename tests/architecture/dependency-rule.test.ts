import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import config from "../../.dependency-cruiser.cjs";

interface Breach {
	rule: string;
	from: string;
	code: string;
	to: string;
}

/** Every file that the imports below aim at; none of them imports anything that it may not. */
const TREE: Record<string, string> = {
	"app/platform/db/database.server.ts": "export const database = 1;",
	"app/platform/generated/prisma/client.ts": "export const Prisma = 1;",
	"app/platform/clock.server.ts": 'export { database } from "./db/database.server.ts";',
	"app/platform/errors.ts": "export const error = 1;",
	"app/domain/catalogue/index.ts": 'export { label } from "./labels.ts";',
	"app/domain/catalogue/labels.ts": "export const label = 1;",
	"app/domain/catalogue/index.server.ts":
		'import type { Prisma } from "#app/platform/generated/prisma/client.ts";\nexport { database } from "#app/platform/db/database.server.ts";\nexport type Page = typeof Prisma;',
	"app/domain/catalogue/pages.test.ts":
		'import "node:fs";\nimport "#tests/setup.ts";\nimport "#app/http/found.server.ts";',
	"app/domain/digest/behind.ts": "export const x = 1;",
	"app/domain/digest/read.server.ts": "export const x = 1;",
	"app/domain/people/read.server.ts": "export const x = 1;",
	"app/domain/digest/index.ts": 'export { label } from "#app/domain/catalogue/index.ts";',
	"app/ui/a.tsx": "export const x = 1;",
	"app/ui/b.tsx": 'export { x } from "./a.tsx";',
	"app/ui/tag.tsx": 'import { useState } from "react";\nexport const Tag = useState;',
	"app/views/row.tsx":
		'import type { Page } from "#app/domain/catalogue/index.server.ts";\nimport { label } from "#app/domain/catalogue/index.ts";\nimport { Tag } from "#app/ui/tag.tsx";\nexport const row = [label, Tag] as unknown as Page;',
	"app/http/address.ts": "export const x = 1;",
	"app/http/found.server.ts": 'export { database } from "#app/domain/catalogue/index.server.ts";',
	"app/routes/_index.tsx":
		'import "#app/views/row.tsx";\nimport "#app/http/found.server.ts";\nimport "#app/platform/clock.server.ts";',
	"app/server.ts":
		'import "#app/http/found.server.ts";\nimport "#emails/welcome.tsx";\nimport "virtual:remix/server-build";\nimport "#app/platform/db/database.server.ts";',
	"emails/frame.tsx": "export const Frame = 1;",
	"emails/welcome.tsx": 'import "react";\nexport { Frame } from "#emails/frame.tsx";',
	"prisma/seed.ts": 'export { label } from "#app/domain/catalogue/index.ts";',
	"tests/setup.ts": 'export { label } from "#app/domain/catalogue/index.ts";',
};

const PLANTED: Breach[] = [
	breach("no-cycles", "app/ui/a.tsx", "app/ui/b.tsx", "./b.tsx"),
	breach("pages-reach-no-database", "app/routes/database.tsx", "app/platform/db/database.server.ts"),
	breach("pages-reach-no-database", "app/http/client.ts", "app/platform/generated/prisma/client.ts"),
	breach("pages-reach-no-database", "app/routes/package.tsx", "node_modules/pg/", "pg"),
	breach("domain-by-its-front-doors", "app/routes/inside.tsx", "app/domain/catalogue/labels.ts"),
	breach("domain-by-its-front-doors", "prisma/inside.ts", "app/domain/catalogue/labels.ts"),
	breach(
		"domain-folders-by-their-front-doors",
		"app/domain/digest/inside.ts",
		"app/domain/catalogue/labels.ts",
	),
	breach("domain-knows-no-web", "app/domain/digest/hook.ts", "node_modules/react/", "react"),
	breach(
		"domain-knows-no-web",
		"app/domain/digest/redirect.ts",
		"node_modules/@remix-run/node/",
		"@remix-run/node",
	),
	breach("domain-knows-no-web", "app/domain/digest/found.ts", "app/http/address.ts"),
	breach("http-is-for-routes", "app/domain/digest/found.ts", "app/http/address.ts"),
	breach("domain-knows-no-web", "app/domain/digest/tag.ts", "app/ui/tag.tsx"),
	breach("pure-without-built-ins", "app/domain/catalogue/time/file.ts", "fs", "node:fs"),
	breach("pure-without-built-ins", "app/domain/matching/hash.ts", "crypto", "node:crypto"),
	breach("pure-without-built-ins", "app/domain/digest/rules.ts", "crypto", "#app/domain/digest/behind.ts"),
	breach("pure-without-machinery", "app/domain/digest/schema.ts", "app/platform/errors.ts"),
	breach("pure-without-machinery", "app/domain/digest/files.schema.ts", "app/domain/digest/read.server.ts"),
	breach("servers-files-are-named", "app/domain/digest/files.schema.ts", "app/domain/digest/read.server.ts"),
	breach("servers-files-are-named", "app/domain/people/index.ts", "app/domain/people/read.server.ts"),
	breach("built-ins-are-for-server-files", "app/domain/digest/behind.ts", "crypto", "node:crypto"),
	breach("built-ins-are-for-server-files", "app/domain/catalogue/time/file.ts", "fs", "node:fs"),
	breach("built-ins-are-for-server-files", "app/domain/matching/hash.ts", "crypto", "node:crypto"),
	breach("platform-knows-no-product", "app/platform/domain.ts", "app/domain/catalogue/index.ts"),
	breach("platform-knows-no-product", "app/platform/mail.ts", "emails/welcome.tsx"),
	breach("platform-knows-no-product", "app/platform/load.ts", "prisma/seed.ts"),
	breach("ui-knows-ui", "app/ui/labels.tsx", "app/domain/catalogue/index.ts"),
	breach("ui-knows-ui", "app/ui/link.tsx", "node_modules/@remix-run/react/", "@remix-run/react"),
	breach("views-know-front-doors-and-ui", "app/views/clock.tsx", "app/platform/errors.ts"),
	breach("servers-files-are-named", "app/views/read.tsx", "app/domain/catalogue/index.server.ts"),
	{
		...breach("servers-files-are-named", "app/views/both.tsx", "app/domain/catalogue/index.server.ts"),
		code: 'import type { Page } from "#app/domain/catalogue/index.server.ts";\nimport { database } from "#app/domain/catalogue/index.server.ts";\nexport const y: Page = database;',
	},
	breach("views-are-for-routes", "app/schedule.ts", "app/views/row.tsx"),
	breach("http-is-for-routes", "app/views/found.tsx", "app/http/address.ts"),
	breach("views-know-front-doors-and-ui", "app/views/found.tsx", "app/http/address.ts"),
	breach("http-is-for-routes", "app/worker.ts", "app/http/address.ts"),
	breach("http-and-routes-know-no-mail", "app/routes/mail.tsx", "emails/welcome.tsx"),
	breach("http-and-routes-know-no-mail", "app/http/start.ts", "app/server.ts"),
	breach("http-knows-no-page", "app/http/page.ts", "app/routes/_index.tsx"),
	breach("emails-know-emails", "emails/labels.tsx", "app/domain/catalogue/index.ts"),
	breach("no-tests-in-the-product", "app/domain/digest/fixed.ts", "tests/setup.ts"),
	breach("no-dangling-import", "app/routes/nothing.tsx", "./nothing-here.ts", "./nothing-here.ts"),
];

function breach(rule: string, from: string, to: string, as = `#${to}`): Breach {
	return { rule, from, to, code: `import { x } from "${as}";\nexport const y = x;` };
}

function cruise(files: Record<string, string>): string[] {
	const root = mkdtempSync(join(tmpdir(), "neuroai-dependencies-"));
	try {
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), text);
		}
		for (const file of ["package.json", "tsconfig.json"]) cpSync(join(PROJECT_ROOT, file), join(root, file));
		symlinkSync(join(PROJECT_ROOT, "node_modules"), join(root, "node_modules"));
		const tool = join(PROJECT_ROOT, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
		const rules = join(PROJECT_ROOT, ".dependency-cruiser.cjs");
		const { stdout, stderr } = spawnSync(
			process.execPath,
			[tool, "--config", rules, "--output-type", "json", "app", "emails", "prisma", "tests"],
			{ cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 },
		);
		if (stdout === "") throw new Error(stderr);
		const { violations } = JSON.parse(stdout).summary as {
			violations: { rule: { name: string }; from: string; to: string }[];
		};
		return violations.map(({ rule, from, to }) => line(rule.name, from, to)).sort();
	} finally {
		rmSync(root, { recursive: true });
	}
}

/** A package is named by its folder, wherever its files lie. */
function line(rule: string, from: string, to: string): string {
	return `${rule}: ${from} → ${to.replace(/^.*(?=node_modules\/)/, "").replace(/(?<=^node_modules\/(@[^/]+\/)?[^/@]+\/).*/, "")}`;
}

test("what keeps the rule is accepted", () => {
	expect(cruise(TREE)).toEqual([]);
});

test("each planted breach is found, and nothing else", () => {
	const planted = Object.fromEntries(PLANTED.map(({ from, code }) => [from, code]));
	expect(cruise({ ...TREE, ...planted })).toEqual(
		PLANTED.map(({ rule, from, to }) => line(rule, from, to)).sort(),
	);
});

test("there is a breach for each rule", () => {
	expect([...new Set(PLANTED.map(({ rule }) => rule))].sort()).toEqual(
		config.forbidden.map(({ name }) => name).sort(),
	);
});
