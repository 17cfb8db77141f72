import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { chooseCoding, compress, isCompressible } from "./content-coding.server.ts";

test.each([
	[undefined, "identity"],
	["", "identity"],
	["gzip", "gzip"],
	["gzip, deflate, br, zstd", "br"],
	["GZIP;q=0.5", "gzip"],
	["br;q=0, gzip;q=1.0", "gzip"],
	["br;q=0.000,gzip;q=0", "identity"],
	["identity", "identity"],
])("%s is answered in %s", (accept, coding) => {
	expect(chooseCoding(accept)).toBe(coding);
});

test.each([
	["text/html; charset=utf-8", 2_000, true],
	["text/html", 100, false],
	["image/svg+xml", 2_000, true],
	["application/feed+json", 2_000, true],
	["application/atom+xml; charset=utf-8", 2_000, true],
	["text/calendar", 2_000, true],
	["font/woff2", 2_000, false],
	["image/png", 2_000, false],
	[undefined, 2_000, false],
])("%s of %i bytes: %s", (type, length, compressible) => {
	expect(isCompressible(type, length)).toBe(compressible);
});

test("what is compressed reads back the same", async () => {
	const body = Buffer.from("bridge ".repeat(400));
	expect(gunzipSync(await compress(body, "gzip", 4))).toEqual(body);
	expect(brotliDecompressSync(await compress(body, "br", 4))).toEqual(body);
	expect(await compress(body, "identity", 4)).toBe(body);
});
