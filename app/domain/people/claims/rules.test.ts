import { expect, it } from "vitest";
import { isProved } from "./rules.ts";

const ID = "0000-0002-1825-0097";
const verified = { orcid: ID, orcidVerifiedAt: new Date("2026-01-01T00:00:00Z") };

it("takes the source's iD with a proof of owning it, and nothing less", () => {
	expect(isProved({ orcid: ID }, verified)).toBe(true);
	expect(isProved({ orcid: ID }, { ...verified, orcidVerifiedAt: null })).toBe(false);
	expect(isProved({ orcid: "0000-0001-5109-3700" }, verified)).toBe(false);
	expect(isProved({ orcid: null }, verified)).toBe(false);
	expect(isProved({ orcid: null }, { orcid: null, orcidVerifiedAt: new Date() })).toBe(false);
	expect(isProved({ orcid: ID }, null)).toBe(false);
});
