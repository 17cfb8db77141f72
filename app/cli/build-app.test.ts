import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { hashSources, isBuildFresh, isClientFresh } from "./build-app.ts";

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "neuroai-build-"));
	return () => rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
}

describe("a build", () => {
	beforeEach(() => {
		write("app/root.tsx", "a");
		write("build/sources.sha256", hashSources(root));
	});

	test("is fresh while its sources are the same, whenever they were written", () => {
		expect(isBuildFresh(root)).toBe(true);
		write("app/root.tsx", "a");
		expect(isBuildFresh(root)).toBe(true);
	});

	test.each([
		"app/root.tsx",
		"app/routes/new.tsx",
		"emails/new.tsx",
		"public/x.txt",
		"vite.config.ts",
		"package-lock.json",
	])("is stale once %s differs", (path) => {
		write(path, "b");
		expect(isBuildFresh(root)).toBe(false);
	});

	test.each(["app/root.test.tsx", "app/cli/x.ts", "app/platform/generated/x.ts", "README.md"])(
		"is not made of %s",
		(path) => {
			write(path, "b");
			expect(isBuildFresh(root)).toBe(true);
		},
	);

	test("that was cut short is stale", () => {
		rmSync(join(root, "build/sources.sha256"));
		expect(isBuildFresh(root)).toBe(false);
	});
});

test("the generated client is fresh while it is of this schema", () => {
	expect(isClientFresh(root)).toBe(false);
	const schema = 'model A {\n  name String @default("\\\\")\n}\n';
	write("prisma/schema.prisma", schema);
	write(
		"app/platform/generated/prisma/internal/class.ts",
		`const config = {\n  "inlineSchema": ${JSON.stringify(schema)},\n}`,
	);
	expect(isClientFresh(root)).toBe(true);
	write("prisma/schema.prisma", `${schema}// changed`);
	expect(isClientFresh(root)).toBe(false);
});

test("the client that Prisma generates is recognized", () => {
	expect(isClientFresh()).toBe(true);
});
