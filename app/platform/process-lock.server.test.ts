import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { processIdentity } from "./process-identity.server.ts";
import { acquireLock, lockHolder } from "./process-lock.server.ts";

let folder: string;
let path: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "neuroai-lock-"));
	path = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const sentence = (pid: number) => `Held by ${pid}.`;

test("is held once, and leaves no file", () => {
	const release = acquireLock(path, sentence);
	expect(lockHolder(path)).toBe(process.pid);
	expect(() => acquireLock(path, sentence)).toThrow(`Held by ${process.pid}.`);
	release();
	expect(lockHolder(path)).toBeUndefined();
	expect(readdirSync(folder)).toEqual([]);
});

test.each([
	["a process that has ended", JSON.stringify({ pid: spawnSync("true").pid, identity: "x" })],
	["a process whose id another has now", JSON.stringify({ pid: process.pid, identity: "started before" })],
	["half a line", '{"pid":'],
	["nothing", ""],
])("is taken over from %s", (_what, content) => {
	writeFileSync(path, content);
	expect(lockHolder(path)).toBeUndefined();
	const release = acquireLock(path, sentence);
	expect(lockHolder(path)).toBe(process.pid);
	release();
	expect(existsSync(path)).toBe(false);
});

test("giving back leaves the lock of whoever has taken it since", () => {
	const release = acquireLock(path, sentence);
	const other = JSON.stringify({ pid: 1, identity: processIdentity(1) });
	writeFileSync(path, other);
	release();
	expect(lockHolder(path)).toBe(1);
});
