import { expect, test } from "vitest";
import type { Followed } from "#app/domain/following/index.server.ts";
import type { OwnProfile } from "#app/domain/people/index.server.ts";
import { meModel } from "./me-model.ts";

const NOW = "2026-11-24T12:00:00Z";
const profile = {
	...{ name: "Ada", stage: null, affiliation: "x", languages: ["en"], handle: "ada" },
	...{
		percent: { neuroscience: 0, cognitive: 0, ai: 0 },
		topics: [],
		methods: [],
		offers: [],
		needs: [],
		freeHours: [],
	},
	settings: { profile: "hidden" },
} as unknown as OwnProfile;
const nothing = { followed: [], next: { closing: [], going: [] }, organized: [], waiting: null, profile };
const one = (kind: Followed["kind"], slug: string, gone = false): Followed => ({
	...{ kind, id: slug, slug, name: slug.toUpperCase(), since: NOW, gone },
});

test("what is followed stands by kind, and what is gone says so", () => {
	const followed = [one("event", "nice-2027", true), one("topic", "plasticity"), one("topic", "vision")];
	const model = meModel({ ...nothing, followed }, NOW);
	expect(
		model.followed.map(({ title, items }) => [title, items.map(({ href, gone }) => [href, gone])]),
	).toEqual([
		[
			"Topics",
			[
				["/topics/plasticity", false],
				["/topics/vision", false],
			],
		],
		["Events", [["/events/nice-2027", true]]],
	]);
});

test("the profile’s next step is the first that leaves something open", () => {
	expect(meModel(nothing, NOW).profile.next).toEqual({
		href: "/settings/profile",
		label: "Who you are",
		left: "open: career stage",
	});
});

test("only what waits is told, and only to whoever decides", () => {
	expect(meModel(nothing, NOW).waiting).toBeNull();
	const waiting = { reports: 1, claims: 0, proposals: 3 };
	expect(meModel({ ...nothing, waiting }, NOW).waiting?.map(({ label }) => label)).toEqual([
		"1 report waits for a decision",
		"3 proposed events wait for a decision",
	]);
});
