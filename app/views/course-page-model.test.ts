import { expect, it } from "vitest";
import { dayModel } from "./course-page-model.ts";

const day = { week: 1, day: 2, title: "Comparing Tasks", note: null, playlist: null };

it("names the units of a day, and says which title no source gives", () => {
	const units = [
		{ number: 1, title: "Task definition" },
		{ number: 2, title: null },
	];
	expect(dayModel({ ...day, units })).toMatchObject({
		units: ["Task definition", "Unit 2, title not on record"],
		unitCount: null,
	});
});

it("counts units that have no titles at all", () => {
	const unit = (number: number) => ({ number, title: null });
	expect(dayModel({ ...day, units: [unit(1)] })).toMatchObject({ units: [], unitCount: "1 unit" });
	expect(dayModel({ ...day, units: [unit(1), unit(2)] })).toMatchObject({ unitCount: "2 units" });
	expect(dayModel({ ...day, units: [] })).toMatchObject({ unitCount: null });
});
