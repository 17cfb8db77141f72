import { expect, it } from "vitest";
import { largestBody } from "./limits.ts";
import { readText } from "./read-text.server.ts";

it.each([
	["UTF-8", [0x4d, 0xc3, 0xbc, 0x6c, 0x6c, 0x65, 0x72]],
	["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0x4d, 0xc3, 0xbc, 0x6c, 0x6c, 0x65, 0x72]],
	["Latin-1", [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]],
	["UTF-16", [0xff, 0xfe, 0x4d, 0, 0xfc, 0, 0x6c, 0, 0x6c, 0, 0x65, 0, 0x72, 0]],
])("reads %s", async (_, bytes) => {
	expect(await readText(new Blob([new Uint8Array(bytes)]))).toBe("Müller");
});

it("takes more of a file of works than of a form", () => {
	expect(largestBody("/settings/works/file")).toBeGreaterThan(4 * 1024 * 1024);
	expect([largestBody("/sign-in"), largestBody("/settings/works/file/x"), largestBody("__proto__")]).toEqual([
		1024 * 1024,
		1024 * 1024,
		1024 * 1024,
	]);
});
