import { expect, test } from "vitest";
import { carriesSession, readCookies, readTheme, themeCookie } from "./cookies.server.ts";
import { returnPath } from "./return-path.server.ts";

test.each([
	[null, []],
	["", []],
	["theme=dark", [["theme", "dark"]]],
	[
		" a=1;b = 2 ;=x;c;a=3",
		[
			["a", "1"],
			["b", "2"],
		],
	],
] as const)("cookies of %s", (header, cookies) => {
	expect([...readCookies(header)]).toEqual(cookies);
});

test.each([
	["light", "light"],
	["dark", "dark"],
	["pink", null],
	["", null],
])("theme %s", (value, theme) => {
	expect(readTheme(new Map([["theme", value]]))).toBe(theme);
});

test("a theme is remembered for a year, the system's is no theme", () => {
	expect(themeCookie("dark", { secure: true })).toBe(
		"__Host-theme=dark; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure",
	);
	expect(themeCookie(null, { secure: false })).toBe("theme=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
});

test.each([
	["/events?q=a", null, "/events?q=a"],
	["//evil.example", null, "/"],
	["/\\evil.example", null, "/"],
	["https://evil.example/", null, "/"],
	["/a\r\nSet-Cookie: x=1", null, "/a%0D%0ASet-Cookie:%20x=1"],
	["/-/trouble", null, "/"],
	[undefined, "http://localhost:3000/deadlines?tz=Asia%2FTokyo", "/deadlines?tz=Asia%2FTokyo"],
	[undefined, "http://localhost:3000//evil.example", "/"],
	[undefined, "nonsense", "/"],
])("back to %s (referer %s) is %s", (named, referer, path) => {
	expect(returnPath(named, referer)).toBe(path);
});

test("over https the theme's cookie is this host's alone, and it counts before a bare one", () => {
	const both = readCookies("theme=light; __Host-theme=dark");
	expect(readTheme(both)).toBe("dark");
	expect(readTheme(readCookies("theme=light"))).toBe("light");
});

test.each([
	[undefined, false],
	["theme=dark; xsession=1", false],
	["a=1; session=x", true],
	["__Host-session=x", true],
])("%s carries a session: %s", (header, carries) => {
	expect(carriesSession(header)).toBe(carries);
});
