import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CLOSING_KINDS, DEADLINE_KINDS, isMilestone, kindLabel, MILESTONE_KINDS } from "./kinds.ts";

test("the kinds are those of the database", () => {
	const schema = readFileSync(new URL("../../../../prisma/schema.prisma", import.meta.url), "utf8");
	const body = /enum DeadlineKind \{([^}]*)\}/.exec(schema)?.[1] ?? "";
	expect([...DEADLINE_KINDS].sort()).toEqual(body.match(/\w+/g)?.sort());
});

test("every kind closes or is a milestone, and has its own label", () => {
	expect([...CLOSING_KINDS, ...MILESTONE_KINDS]).toEqual([...DEADLINE_KINDS]);
	expect(MILESTONE_KINDS).toEqual(["notification", "review_release", "camera_ready"]);
	expect(DEADLINE_KINDS.filter(isMilestone)).toEqual(MILESTONE_KINDS);
	expect(new Set(DEADLINE_KINDS.map(kindLabel)).size).toBe(DEADLINE_KINDS.length);
	expect(kindLabel("gac_proposal")).toBe("Generative adversarial collaboration proposals");
});
