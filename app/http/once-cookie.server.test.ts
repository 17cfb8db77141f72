import { expect, test } from "vitest";
import { noOnceCookie, onceCookie, readOnce } from "./once-cookie.server.ts";

function sent(cookie: string): Request {
	return new Request("http://localhost:3000/", { headers: { Cookie: cookie.split(";")[0] ?? "" } });
}

test("is read by the account that it is for, and tells nobody else anything", () => {
	const cookie = onceCookie("me", ["abcde-fghjk", "23456-789mn"]);
	expect(cookie).toMatch(/^once=[\w-]+; Path=\/; Max-Age=300; HttpOnly; SameSite=Lax$/);
	expect(Buffer.from(cookie.slice(5).split(";")[0] ?? "", "base64url").toString("latin1")).not.toContain(
		"abcde",
	);
	expect(readOnce(sent(cookie), "me")).toEqual(["abcde-fghjk", "23456-789mn"]);
	expect(readOnce(sent(cookie), "you")).toBeUndefined();
	expect(readOnce(sent(`${cookie.split(";")[0]?.slice(0, -2)}AA`), "me")).toBeUndefined();
	expect(readOnce(sent(noOnceCookie()), "me")).toBeUndefined();
	expect(readOnce(new Request("http://localhost:3000/"), "me")).toBeUndefined();
});
