import { expect, it } from "vitest";
import { STAMP_FIELD, TRAP_FIELD } from "#app/ui/form/index.ts";
import { formStamp, howFilled } from "./unhurried.server.ts";

const SHOWN = 1_800_000_000_000;

function form(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
}

it.each([
	[2_999, "hurried"],
	[3_000, "unhurried"],
	[86_400_000, "unhurried"],
	[86_400_001, "stale"],
])("%i ms after it was shown a form is %s", (ms, how) => {
	expect(howFilled(form({ [STAMP_FIELD]: formStamp(SHOWN) }), SHOWN + ms)).toBe(how);
});

it("takes no stamp but its own", () => {
	const [, signature] = formStamp(SHOWN).split(".");
	for (const stamp of ["", "nonsense", `${SHOWN - 10_000}.${signature}`, `${SHOWN}.`])
		expect([stamp, howFilled(form({ [STAMP_FIELD]: stamp }), SHOWN + 5_000)]).toEqual([stamp, "stale"]);
	expect(howFilled(form({}), SHOWN)).toBe("stale");
});

it("knows who fills what no person sees", () => {
	const filled = form({ [STAMP_FIELD]: formStamp(SHOWN), [TRAP_FIELD]: "https://spam.example" });
	expect(howFilled(filled, SHOWN + 60_000)).toBe("machine");
});
