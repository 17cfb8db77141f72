import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from "./rules.ts";

const common = new Set(["password", "iloveyou", "sunshine"]);
const options = { email: "ada.king@example.org", isCommon: (text: string) => common.has(text) };

test.each([
	["seven77", "short"],
	["🧠🧠🧠🧠", "short"],
	["x".repeat(257), "long"],
	["password", "common"],
	["PassWord", "common"],
	["password2026!", "common"],
	["sunshine###", "common"],
	["ｐａｓｓｗｏｒｄ", "common"],
	["aaaaaaaaaa", "common"],
	["abababababab", "common"],
	["my-Ada.King-pass", "address"],
	["ada.king@example.org", "address"],
	["NeuroAI Commons 1", "site"],
	["neuroai-commons", "site"],
])("%s is %s", (password, problem) => {
	expect(passwordProblem(password, options)).toBe(problem);
});

test.each([
	"correct horse battery staple",
	"tR0ub4dor&3x",
	"päßwörter im Winter",
	"        x       y",
	"12 34 56 78 neurons",
])("%s will do", (password) => {
	expect(passwordProblem(password, options)).toBeUndefined();
});

test("a short name in front of the @ is no reason", () => {
	expect(passwordProblem("adapting neurons", { ...options, email: "ada@example.org" })).toBeUndefined();
});

test("only length, lists and the address matter, never which characters there are", async () => {
	await holds(
		fc.property(
			fc.string({ unit: "grapheme", minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD }),
			(password) => {
				const problem = passwordProblem(password, { ...options, isCommon: () => false });
				const length = [...password.normalize("NFKC")].length;
				if (problem === "long") expect(length).toBeGreaterThan(LONGEST_PASSWORD);
				else if (problem === "short") expect(length).toBeLessThan(SHORTEST_PASSWORD);
				else if (problem !== "common") expect(problem).toBeUndefined();
				else expect(new Set(password.normalize("NFKC").toLowerCase()).size).toBeLessThanOrEqual(2);
			},
		),
	);
});
