import { expect, it } from "vitest";
import { recordPath, reportPath } from "./paths.ts";

it.each([
	["event", "cosyne-2027"],
	["bridge", "reward-prediction-error-td-error"],
	["series", "cosyne"],
] as const)("the page of a %s is reported by its kind and slug", (kind, slug) => {
	expect(reportPath(recordPath(kind, slug))).toBe(`/report?kind=${kind}&slug=${slug}`);
});

it.each([["/events"], ["/people/ada"], ["/events/a/b"], ["/nowhere/x"]])("%s is no record's page", (path) => {
	expect(reportPath(path)).toBeNull();
});
