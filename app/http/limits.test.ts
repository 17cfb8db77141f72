import { expect, test } from "vitest";
import { LIMITS, largestBody, limitedPath } from "./limits.ts";

/** The names of the limits that a path falls under. */
function limitsOf(path: string): string[] {
	return LIMITS.filter((limit) => limit.path.test(limitedPath(path))).map(({ name }) => name);
}

test.each([
	["/theme", ["changes"]],
	["/sign-in", ["changes", "codes", "codes-to"]],
	["/sign-in/address", ["changes", "codes", "codes-to"]],
	["/settings/security/address", ["changes", "codes", "codes-to", "own-codes"]],
	["/sign-in/again/code", ["changes", "own-codes"]],
	["/sign-in/code", ["changes", "code-answers"]],
	["/sign-in/password", ["changes", "passwords", "passwords-of"]],
	["/sign-in/second-factor", ["changes", "second-factor", "passkeys"]],
	["/people/ada/report", ["changes", "reports"]],
	["/people/report", ["changes"]],
	["/claims/1", ["changes", "claims"]],
	["/settings/works/orcid", ["changes", "imports"]],
	["/settings/works/file", ["changes", "imports"]],
	["/settings/data/export", ["changes", "exports"]],
	["/webhooks/resend", ["webhooks"]],
])("%s falls under %s", (path, names) => {
	expect(limitsOf(path)).toEqual(names);
});

// Each of them reaches the route of /sign-in.
test.each(["/SIGN-IN", "/sign%2Din", "/sign-in.data", "/Sign%2din.data", "/sign-in/", "//sign-in"])(
	"%s is /sign-in",
	(path) => {
		expect(limitedPath(path)).toBe("/sign-in");
	},
);

test("no two limits count in one place", () => {
	expect(new Set(LIMITS.map(({ name }) => name)).size).toBe(LIMITS.length);
});

test.each([
	["/settings/profile/picture", 8.25],
	["/settings/profile/picture/remove", 1],
	["/settings/works/file", 4.25],
	["/webhooks/resend", 0.25],
	["/", 1],
])("%s takes %s MiB", (path, mebibytes) => {
	expect(largestBody(path)).toBe(mebibytes * 1024 * 1024);
});
