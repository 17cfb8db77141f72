import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { unzip } from "#tests/setup/unzip.ts";
import type { PersonalDataPart } from "../part.ts";
import { writeArchive } from "./write-archive.server.ts";
import { toCsv, toJson } from "./write-table.server.ts";

const part = (name: string, kept: Awaited<ReturnType<PersonalDataPart["export"]>>): PersonalDataPart => ({
	name,
	export: async () => kept,
	erase: async () => {},
});
const at = FIXED_NOW;
const site = "https://neuroai.example";

describe("toCsv", () => {
	it.each([
		["=1+1", "'=1+1"],
		["+1", "'+1"],
		["-1 as text", "'-1 as text"],
		["@SUM(A1)", "'@SUM(A1)"],
		["\t=1", "'\t=1"],
		["  =1", "'  =1"],
		["\n=1", `"'\n=1"`],
		["＝1", "'＝1"],
		["a=1", "a=1"],
		["", ""],
	])("keeps %j from being run", (text, cell) => {
		expect(toCsv([{ text }])).toBe(`text\r\n${cell}\r\n`);
	});

	it("writes numbers, instants, lists and objects, and all columns that occur", () => {
		const rows = [
			{ n: -1, at: new Date(at), "a.b": ["x", "y"], none: null },
			{ more: { k: ["=1"] }, yes: true, big: 12n, list: ["=1", "2"] },
		];
		expect(toCsv(rows)).toBe(
			[
				"n,at,a.b,none,more,yes,big,list",
				"-1,2026-11-24T12:00:00.000Z,x; y,,,,,",
				`,,,,"{""k"":[""=1""]}",true,12,'=1; 2`,
				"",
			].join("\r\n"),
		);
	});

	it("quotes what would end a cell", () => {
		expect(toCsv([{ text: 'a,"b"\nc' }])).toBe('text\r\n"a,""b""\nc"\r\n');
	});

	it("of nothing is an empty file", () => {
		expect(toCsv([])).toBe("\r\n");
	});
});

it("JSON holds what is kept, as it is", () => {
	const rows = [{ text: "=1", at: new Date(at), big: 12n }];
	expect(JSON.parse(toJson(rows))).toEqual([{ text: "=1", at: "2026-11-24T12:00:00.000Z", big: "12" }]);
});

describe("writeArchive", () => {
	it("holds each table twice, other files as they are, a README and a manifest that counts", async () => {
		const done: number[] = [];
		const archive = await writeArchive(
			[
				part("mail", [{ to: "ada@example.org" }, { to: "=evil" }]),
				part("people", {
					files: [
						{ name: "works", about: "What you wrote.", rows: [] },
						{ name: "picture.webp", about: "Your picture.", bytes: new Uint8Array([1, 2, 3]) },
					],
				}),
			],
			"0190c2d8-0000-7000-8000-000000000000",
			{ at, site, onPart: async (n) => void done.push(n) },
		);
		const files = await unzip(archive);
		expect([...files.keys()]).toEqual([
			"README.txt",
			"manifest.json",
			"mail/mail.json",
			"mail/mail.csv",
			"people/works.json",
			"people/works.csv",
			"people/picture.webp",
		]);
		expect(done).toEqual([1, 2]);
		expect(files.get("mail/mail.csv")?.toString()).toBe("to\r\nada@example.org\r\n'=evil\r\n");
		expect(files.get("people/picture.webp")).toEqual(Buffer.from([1, 2, 3]));
		const readme = files.get("README.txt")?.toString() ?? "";
		expect(readme).toContain(`Everything that ${site} keeps about you`);
		expect(readme).toContain("people/works.json (0 rows)\n    What you wrote.");
		const manifest = JSON.parse(files.get("manifest.json")?.toString() ?? "");
		expect({ site: manifest.site, madeAt: manifest.madeAt }).toEqual({ site, madeAt: at });
		for (const { path, rows, bytes, sha256 } of manifest.files) {
			const file = files.get(path) ?? Buffer.alloc(0);
			expect({ path, bytes, sha256 }).toEqual({
				path,
				bytes: file.length,
				sha256: createHash("sha256").update(file).digest("hex"),
			});
			if (path.endsWith(".json")) expect(JSON.parse(file.toString())).toHaveLength(rows);
		}
		expect(manifest.files).toHaveLength(5);
	});

	it("leaves nothing half made where a part fails", async () => {
		const broken = { ...part("broken", []), export: () => Promise.reject(new Error("no")) };
		await expect(writeArchive([broken], "x", { at, site })).rejects.toThrow("no");
	});
});
