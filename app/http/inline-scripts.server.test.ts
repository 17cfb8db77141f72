import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { settleScripts, withoutScripts } from "./inline-scripts.server.ts";

const nonce = "aVeryUnguessableNonce000";
const hash = (code: string) => `sha256-${createHash("sha256").update(code).digest("base64")}`;

describe("inline scripts", () => {
	test("that carry the nonce are allowed by hash, and the nonce is gone", () => {
		const html = `<script nonce="${nonce}">a()</script><link nonce="${nonce}"/><script nonce="${nonce}" type="module">b()</script>`;
		expect(settleScripts(html, nonce)).toEqual({
			html: '<script>a()</script><link/><script type="module">b()</script>',
			hashes: [hash("a()"), hash("b()")],
		});
	});

	test("without it, or with another, are not allowed", () => {
		const html = `<script>evil()</script><script nonce="guess">evil()</script><script nonce='${nonce}'>evil()</script>`;
		expect(settleScripts(html, nonce).hashes).toEqual([]);
	});

	test("a tag that swallowed ours with its nonce is not allowed to load what it names", () => {
		const html = `<script src=//evil.example/x.js <script nonce="${nonce}">a()</script>`;
		expect(settleScripts(html, nonce).hashes).toEqual([]);
	});

	test("are hashed as the browser's parser sees them", () => {
		const html = `<script nonce="${nonce}">a();\r\nb("é")</script>`;
		expect(settleScripts(html, nonce).hashes).toEqual([hash('a();\nb("é")')]);
	});

	test("the same page gives the same bytes for every nonce", () => {
		const made = (mark: string) => settleScripts(`<p>x</p><script nonce="${mark}">a()</script>`, mark);
		expect(made("one-nonce-of-many-here")).toEqual(made("another-nonce-of-them-all"));
	});

	test("can be left out of a page altogether", () => {
		const html =
			'<link rel="modulepreload" href="/a.js"/><p>x</p><script a=">">1</script><script src="/a.js"></script>';
		expect(withoutScripts(html)).toBe("<p>x</p>");
	});
});
