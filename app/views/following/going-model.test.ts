import { expect, test } from "vitest";
import { goingModel } from "./going-model.ts";

const event = {
	...{ name: "NICE 2027", path: "/events/nice-2027", slug: "nice-2027" },
	...{ state: "upcoming" as const, status: null },
};
const nobody = { own: null, count: 0, people: [], member: true };

test("a member may say so, as narrowly as nothing else is chosen", () => {
	const model = goingModel(nobody, event);
	expect(model).toMatchObject({
		action: "/events/nice-2027/going",
		chosen: "hidden",
		signIn: null,
		mayChange: true,
	});
});

test("a stranger signs in first, and comes back", () => {
	const model = goingModel({ ...nobody, member: false }, event);
	expect([model.action, model.signIn]).toEqual([null, "/sign-in?returnTo=%2Fevents%2Fnice-2027"]);
});

test("for what is over or cancelled nothing new is said, and what was said can be taken back", () => {
	for (const closed of [
		{ ...event, state: "past" as const },
		{ ...event, status: "cancelled" },
	]) {
		expect(goingModel(nobody, closed)).toMatchObject({ action: null, mayChange: false, empty: null });
		const own = goingModel({ ...nobody, own: "members" }, closed);
		expect([own.action, own.mayChange]).toEqual(["/events/nice-2027/going", false]);
	}
});

test("others are counted besides oneself, and those beyond the named ones are", () => {
	const people = [{ name: "Ada", handle: "ada" }];
	expect(goingModel({ ...nobody, own: "hidden", count: 1, people }, event).count).toBe(
		"1 person besides you",
	);
	const many = goingModel({ ...nobody, count: 3, people }, event);
	expect([many.count, many.more]).toEqual(["3 people", "and 2 more"]);
});
